import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerCustomer, LedgerItem } from '../../renderer/domain/receivables/ledger';
import type { Finding } from '../../renderer/exchange/findings';
import { readReceivables, type ReadOutcome } from '../../renderer/exchange/readReceivables';

type Accepted = Extract<ReadOutcome, { ok: true }>;
type Refused = Extract<ReadOutcome, { ok: false }>;

/** Optional acceptance data beside the repository; tests on it are skipped, loudly, where it is not there. */
export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
export const hasShared = existsSync(join(SHARED, 'expected.json'));
if (!hasShared)
  console.warn('Optional acceptance data not found beside the repository: tests on real files are skipped.');

export function sharedBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SHARED, path)));
}

export function expectedFacts(): Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
> {
  return hasShared ? (JSON.parse(readFileSync(join(SHARED, 'expected.json'), 'utf8')) as never) : {};
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export async function read(bytes: Uint8Array, fileName = 'export.txt'): Promise<ReadOutcome> {
  return readReceivables(bytes, { fileName });
}

/** The outcome of a file that must be accepted. */
export async function accepted(content: Uint8Array | string, fileName?: string): Promise<Accepted> {
  const outcome = await read(typeof content === 'string' ? bytesOf(content) : content, fileName);
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  return outcome;
}

/** The outcome of a file that must be refused. */
export async function refused(content: Uint8Array | string): Promise<Refused> {
  const outcome = await read(typeof content === 'string' ? bytesOf(content) : content);
  if (outcome.ok) throw new Error('accepted');
  return outcome;
}

export function customer(outcome: Accepted, code: string): LedgerCustomer {
  const found = outcome.ledger.customers.find((candidate) => candidate.code === code);
  if (found === undefined)
    throw new Error(
      `no customer ${code} among ${outcome.ledger.customers.map((one) => one.code).join(', ')}`,
    );
  return found;
}

/** Open items as a person would list them: `invoice FA1 2024-01-15 120.00`. */
export function openLines(outcome: Accepted, code: string): string[] {
  return customer(outcome, code).open.map(lineText);
}

export function lineText(item: LedgerItem): string {
  return `${item.kind} ${item.number} ${item.date} ${(item.amount / 100).toFixed(2)}`;
}

export function codes(notices: readonly Finding[]): string[] {
  return notices.map((notice) => notice.code);
}
