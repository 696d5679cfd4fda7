import type { ExchangeReply, ExchangeRequest } from './protocol';
import { createExchangeServer } from './serve';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const handle = createExchangeServer((message: ExchangeReply) => {
  scope.postMessage(message);
});
scope.onmessage = (event: MessageEvent<ExchangeRequest>) => {
  handle(event.data);
};
