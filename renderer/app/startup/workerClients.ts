import { createDocumentsClient, type DocumentsClient } from '../../documents/documentsClient';
import type { Day } from '../../domain/day';
import { createExchangeClient, type ExchangeClient } from '../../exchange/exchangeClient';
import { PartsClient } from '../../store/parts/partsClient';
import type { FileReader, Printer } from '../../usecases/services';

/** Started on first use; one that broke is replaced by a new one at the next use. */
function onDemand<Client>(
  start: () => Worker,
  connect: (worker: Worker) => Client,
  onBroken: (client: Client) => void = () => undefined,
): () => Client {
  let client: Client | null = null;
  return () => {
    if (client !== null) return client;
    const worker = start();
    const connected = connect(worker);
    client = connected;
    worker.addEventListener('error', () => {
      client = null;
      onBroken(connected);
    });
    return connected;
  };
}

/** Reads the owner's files in a worker. */
export function fileReaderOf(start: () => Worker, today: () => Day): FileReader {
  const client = onDemand<ExchangeClient>(start, createExchangeClient);
  return {
    readReceivables: (source, options) => client().readReceivables(source, { ...options, today: today() }),
    readCustomerFile: (source) => client().readCustomerFile(source),
  };
}

/** Draws letters and batches in a worker. */
export function printerOf(start: () => Worker): Printer {
  const client = onDemand<DocumentsClient>(start, createDocumentsClient);
  return {
    renderDocument: (document, options) => client().renderDocument(document, options),
    renderBatch: (request) => client().renderBatch(request),
    checkDocument: (document) => client().checkDocument(document),
    extractPages: (request) => client().extractPages(request),
  };
}

/** Reads copies from the database and loads them, in a worker. What was under way when it broke ends as cancelled. */
export function partsOf(start: () => Worker): () => PartsClient {
  return onDemand(
    start,
    (worker) => new PartsClient(worker),
    (client) => client.close(),
  );
}
