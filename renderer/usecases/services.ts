import type { Day } from '../domain/day';
import type { RateTable } from '../domain/latepayment/rateTable';
import type { ReadOutcome } from '../exchange/readReceivables';
import type { CustomerFile } from '../exchange/customerFile';
import type { DocumentProblem } from '../documents/documentProblem';
import type { ExtractRequest } from '../documents/extract';
import type { DocumentModel } from '../documents/kinds';
import type { BatchRequest, BatchResult } from '../documents/render';
import type { EncoursDatabase } from '../store/database';
import type { PortfolioClient } from '../store/portfolio/portfolioClient';

export interface WorkOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads foreign files, in its worker in the program, directly in tests. */
export interface FileReader {
  /** `today`: documents dated later are told. */
  readReceivables(
    source: Blob,
    options: {
      readonly fileName: string;
      readonly today?: Day;
      /** The owner's own word on the decimal sign. */
      readonly decimal?: ',' | '.';
    } & WorkOptions,
  ): Promise<ReadOutcome>;
  readCustomerFile(source: Blob): Promise<CustomerFile>;
}

/** Turns models into pages, in its worker in the program, directly in tests. */
export interface Printer {
  /** `preview` draws documents that must not be issued too, as far as they can be drawn. */
  renderDocument(document: DocumentModel, options?: { readonly preview?: boolean }): Promise<Uint8Array>;
  renderBatch(request: BatchRequest): Promise<BatchResult>;
  checkDocument(document: DocumentModel): Promise<readonly DocumentProblem[]>;
  /** Pages of an issued batch, marked as an extract. */
  extractPages(request: ExtractRequest): Promise<Uint8Array>;
}

/** All that use cases work with. Made once in `app` and handed down; nothing here is global. */
export interface Services {
  readonly database: EncoursDatabase;
  readonly portfolio: PortfolioClient;
  readonly files: FileReader;
  readonly printer: Printer;
  /** Bundled rates, without what the owner entered. */
  readonly bundledRates: RateTable;
  /** The calendar day on this computer. */
  readonly today: () => Day;
  /** ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Bytes that can still be written where the database is; null when nobody tells. Left out: it is not asked. */
  readonly freeSpace?: () => Promise<number | null>;
  /** Who the journal names. */
  readonly by: string;
}
