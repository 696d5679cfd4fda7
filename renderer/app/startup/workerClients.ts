import { createDocumentsClient, type DocumentsClient } from '../../documents/documentsClient';
import type { Day } from '../../domain/day';
import { createExchangeClient, type ExchangeClient } from '../../exchange/exchangeClient';
import type { FileReader, Printer } from '../../usecases/services';

/** Started on first use; one that broke is replaced by a new one at the next use. */
function onDemand<Client>(start: () => Worker, connect: (worker: Worker) => Client): () => Client {
  let client: Client | null = null;
  return () => {
    if (client !== null) return client;
    const worker = start();
    client = connect(worker);
    worker.addEventListener('error', () => {
      client = null;
    });
    return client;
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
    renderLetter: (model, options) => client().renderLetter(model, options),
    renderBatch: (request) => client().renderBatch(request),
    checkLetter: (model) => client().checkLetter(model),
    extractPages: (request) => client().extractPages(request),
  };
}
