import type { ToPortfolio } from './messages';
import { PortfolioServer } from './portfolioServer';

const server = new PortfolioServer((message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<ToPortfolio>) => server.receive(data));
