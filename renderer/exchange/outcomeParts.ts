import type { LedgerCustomer } from '../domain/receivables/ledger';
import type { Inspection, RejectedRecord } from './inspection';
import type { ReadOutcome } from './readReceivables';

/** What was read of a file, a bounded piece of it: a message that takes the page some milliseconds to unpack. */
export interface OutcomePart {
  readonly customers: readonly LedgerCustomer[];
  /** The first customer is the last one of the part before, with more of its items. */
  readonly continues: boolean;
  readonly openByCustomer: Inspection['openByCustomer'];
  readonly records: readonly RejectedRecord[];
}

type Read = Extract<ReadOutcome, { ok: true }>;

/** Items, or other records, of one part. */
const RECORDS_IN_PART = 2000;
/** What a customer weighs beside its items. */
const CUSTOMER_WEIGHT = 1;

/** The outcome without its long lists: what is sent last. */
export function withoutLists(outcome: ReadOutcome): ReadOutcome {
  if (!outcome.ok) return outcome;
  return {
    ...outcome,
    inspection: { ...outcome.inspection, openByCustomer: [], rejected: [] },
    ledger: { ...outcome.ledger, customers: [] },
    rejections: { ...outcome.rejections, records: [] },
  };
}

/** The long lists of an outcome in bounded parts, in order; an account of any size is cut too. */
export function* outcomeParts(outcome: ReadOutcome, size = RECORDS_IN_PART): Generator<OutcomePart> {
  if (!outcome.ok) return;
  const none: OutcomePart = { customers: [], continues: false, openByCustomer: [], records: [] };
  for (const { customers, continues } of customerParts(outcome.ledger.customers, size))
    yield { ...none, customers, continues };
  for (const openByCustomer of chunks(outcome.inspection.openByCustomer, size))
    yield { ...none, openByCustomer };
  for (const records of chunks(outcome.rejections.records, size)) yield { ...none, records };
}

function* customerParts(
  all: readonly LedgerCustomer[],
  size: number,
): Generator<Pick<OutcomePart, 'customers' | 'continues'>> {
  let customers: LedgerCustomer[] = [];
  let continues = false;
  let room = size;
  for (const customer of all) {
    const { open, settled } = customer;
    let openDone = 0;
    let settledDone = 0;
    do {
      const more = openDone + settledDone > 0;
      const openPart = open.slice(openDone, openDone + room);
      const settledPart = settled.slice(settledDone, settledDone + room - openPart.length);
      openDone += openPart.length;
      settledDone += settledPart.length;
      room -= openPart.length + settledPart.length + CUSTOMER_WEIGHT;
      customers.push({
        ...customer,
        open: openPart,
        settled: settledPart,
        unbalanced: more ? [] : customer.unbalanced,
      });
      if (room > 0) continue;
      yield { customers, continues };
      customers = [];
      continues = openDone + settledDone < open.length + settled.length;
      room = size;
    } while (openDone + settledDone < open.length + settled.length);
  }
  if (customers.length > 0) yield { customers, continues };
}

function* chunks<Row>(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

/** Puts the parts of one outcome together again. */
export class PartsReceived {
  readonly #customers: LedgerCustomer[] = [];
  readonly #openByCustomer: Inspection['openByCustomer'][number][] = [];
  readonly #records: RejectedRecord[] = [];
  /** Lists of the last customer, while they may still grow. */
  #open: LedgerCustomer['open'][number][] = [];
  #settled: LedgerCustomer['settled'][number][] = [];

  take({ customers, continues, openByCustomer, records }: OutcomePart): void {
    for (const [index, customer] of customers.entries()) {
      if (index === 0 && continues) {
        for (const item of customer.open) this.#open.push(item);
        for (const item of customer.settled) this.#settled.push(item);
        continue;
      }
      this.#open = [...customer.open];
      this.#settled = [...customer.settled];
      this.#customers.push({ ...customer, open: this.#open, settled: this.#settled });
    }
    for (const row of openByCustomer) this.#openByCustomer.push(row);
    for (const record of records) this.#records.push(record);
  }

  whole(outcome: ReadOutcome): ReadOutcome {
    if (!outcome.ok) return outcome;
    const read: Read = {
      ...outcome,
      inspection: {
        ...outcome.inspection,
        openByCustomer: this.#openByCustomer,
        rejected: this.#records.map(({ cells: _kept, ...notice }) => notice),
      },
      ledger: { ...outcome.ledger, customers: this.#customers },
      rejections: { ...outcome.rejections, records: this.#records },
    };
    return read;
  }
}
