import { day } from '../../../renderer/domain/day';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { PortfolioClient } from '../../../renderer/store/portfolio/portfolioClient';
import { type PortfolioMethods, PortfolioServer } from '../../../renderer/store/portfolio/portfolioServer';
import type { PortfolioState } from '../../../renderer/store/portfolio/protocol';
import { STORE_FAILURES } from '../../../renderer/store/storeFailures';
import { serve } from '../../../rpc/server';
import { aLedger, aLedgerCustomer, aLedgerItem, aRateTable } from '../../support/builders';
import { linePair, type LinePair } from '../../support/linePair';
import { TODAY } from './scene';

/** A server in the same thread, every message through structured clone, as between a page and its worker. */
export function connect(
  database: EncoursDatabase,
  today: string = TODAY,
): { readonly client: PortfolioClient; readonly close: () => Promise<void>; readonly line: LinePair } {
  const line = linePair();
  const portfolio = new PortfolioServer((state) => server.tell(state));
  const server = serve<PortfolioMethods, PortfolioState>(line.server, portfolio.methods, {
    failures: STORE_FAILURES,
    inTurn: true,
  });
  const client = new PortfolioClient(() => line.client, database, { today: day(today), rates: aRateTable() });
  return {
    client,
    line,
    close: async () => {
      client.close();
      await server.settled();
      portfolio.close();
    },
  };
}

/** A ledger that a seed decides: customers of several kinds of state, credits, future and old invoices. */
export function seededLedger(seed: number, customers: number) {
  let state = seed;
  const random = (most: number): number => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * most);
  };
  const names = ['Éclair', 'Ébène', 'Durand', 'œuvre', 'Zèbre', 'Martin', 'ÂGE', 'Noël'];
  return aLedger(
    Array.from({ length: customers }, (_, index) =>
      aLedgerCustomer({
        code: `C${String(index).padStart(3, '0')}`,
        name: `${names[random(names.length)] ?? ''} ${index}`,
        address:
          random(3) === 0 ? null : { lines: ['1 rue'], postCode: '69001', town: 'Lyon', country: null },
        open: Array.from({ length: random(8) }, (_unused, rank) => {
          const credit = random(5) === 0;
          const month = String(1 + random(12)).padStart(2, '0');
          const year = random(6) === 0 ? 2019 : random(10) === 0 ? 2026 : 2025;
          return aLedgerItem({
            number: `F${index}-${rank}`,
            date: `${year}-${month}-${String(1 + random(28)).padStart(2, '0')}`,
            amount: (credit ? -1 : 1) * (1 + random(5000)),
            kind: credit ? 'creditNote' : 'invoice',
            key: `key-${index}-${rank}`,
          });
        }),
      }),
    ),
  );
}
