import { serve } from '../../../rpc/server';
import { webLine } from '../../../rpc/webLine';
import { STORE_FAILURES } from '../storeFailures';
import { type PortfolioMethods, PortfolioServer } from './portfolioServer';
import type { PortfolioState } from './protocol';

const portfolio = new PortfolioServer((state) => server.tell(state));
const server = serve<PortfolioMethods, PortfolioState>(webLine(self), portfolio.methods, {
  failures: STORE_FAILURES,
  inTurn: true,
});
