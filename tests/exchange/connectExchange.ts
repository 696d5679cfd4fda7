import { createExchangeClient } from '../../renderer/exchange/exchangeClient';
import { exchangeMethods, PARTS_AHEAD } from '../../renderer/exchange/exchangeMethods';
import { EXCHANGE_FAILURES } from '../../renderer/exchange/failures';
import { serve } from '../../rpc/server';
import { linePair, type LinePair } from '../support/linePair';

/** Client and server over a line, as the page and its worker are. */
export function connectExchange() {
  const lines: LinePair[] = [];
  const client = createExchangeClient(() => {
    const pair = linePair();
    serve(pair.server, exchangeMethods, { failures: EXCHANGE_FAILURES, partsAhead: PARTS_AHEAD });
    lines.push(pair);
    return pair.client;
  });
  return { client, lines };
}
