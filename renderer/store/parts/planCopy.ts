import { nameOf, parseName, RANGED_TABLES, type PartName, type RangedTable } from './partNames';
import type { Touched } from './touched';

/** Records of one table from `first` (null: from the beginning) to before `end` (null: to the end). */
export interface IdRange {
  readonly kind: RangedTable;
  readonly first: string | null;
  readonly end: string | null;
  /** An empty range is left out; one that was sent already is sent empty, for it cannot be taken back. */
  readonly mayVanish: boolean;
}

/** Entries from `from` to `to`, both included; `open`: the last segment, cut where it is full. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** What must be read for a copy; every other part that was there stays. */
export interface CopyPlan {
  readonly keep: readonly string[];
  readonly ranges: readonly IdRange[];
  readonly segments: readonly Segment[];
  readonly documents: readonly { readonly sha256: string; readonly bytes: boolean }[];
  readonly tables: boolean;
  /** Parts that were sent in this copy and whose document is gone since: it must begin anew. */
  readonly revoked: readonly string[];
}

export interface PlanRequest {
  /** Names of the parts there are: the base's, or what this copy has by now. */
  readonly parts: ReadonlySet<string>;
  /** Those of them that this copy has sent. */
  readonly sent: ReadonlySet<string>;
  /** Those of accounts whose tally is known. */
  readonly tallied: ReadonlySet<string>;
  readonly touched: Touched;
  /** Entries that the parts hold, and entries there are. */
  readonly counterBefore: number;
  readonly counter: number;
  /** Keys of all documents there are. */
  readonly documents: readonly string[];
}

/** The last segment is closed at this many entries, or at this much text. */
export const ENTRIES_IN_SEGMENT = 256;

/** Decides which parts are read again, which stay, and how ranges of ids lie. */
export function planCopy(request: PlanRequest): CopyPlan {
  const names = [...request.parts].map((name) => ({ name, part: parseName(name) }));
  const again = new Set<string>();
  const ranges = RANGED_TABLES.flatMap((kind) => dirtyRanges(kind, names, request));
  for (const range of ranges) again.add(nameOf(range));
  const segments = dirtySegments(names, request);
  for (const { from } of segments) again.add(nameOf({ kind: 'journal', seq: from }));
  const tables = request.touched.all || request.touched.tables || !request.parts.has('tables');
  if (tables) again.add('tables');
  const present = new Set(request.documents);
  const gone = names.filter(({ part }) => isDocument(part) && !present.has(part.sha256));
  for (const { name } of gone) again.add(name);
  const documents = dirtyDocuments(request);
  for (const { sha256 } of documents) again.add(nameOf({ kind: 'document', sha256 }));
  return {
    keep: names.map(({ name }) => name).filter((name) => !again.has(name)),
    ranges,
    segments,
    documents,
    tables,
    revoked: gone.map(({ name }) => name).filter((name) => request.sent.has(name)),
  };
}

type Named = readonly { readonly name: string; readonly part: PartName | null }[];

function dirtyRanges(kind: RangedTable, names: Named, request: PlanRequest): IdRange[] {
  const firsts: (string | null)[] = [];
  for (const { part } of names)
    if (part !== null && 'first' in part && part.kind === kind) firsts.push(part.first);
  firsts.sort((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1));
  // Without a part for the beginning, ids before the first range would lie nowhere: everything is cut anew.
  if (firsts[0] !== null) return [{ kind, first: null, end: null, mayVanish: false }];
  const dirty = new Set<string | null>();
  for (const id of request.touched.ids.get(kind) ?? []) dirty.add(rangeOf(firsts, id));
  return firsts.flatMap((first, index) => {
    const name = nameOf({ kind, first });
    const known = kind !== 'accounts' || request.tallied.has(name);
    if (known && !request.touched.all && !dirty.has(first)) return [];
    const mayVanish = first !== null && !request.sent.has(name);
    return [{ kind, first, end: firsts[index + 1] ?? null, mayVanish }];
  });
}

/** First id of the range that this id lies in. */
function rangeOf(firsts: readonly (string | null)[], id: string): string | null {
  let low = 0;
  let high = firsts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const first = firsts[middle];
    if (first !== undefined && first !== null && first > id) high = middle;
    else low = middle;
  }
  return firsts[low] ?? null;
}

function dirtySegments(names: Named, { touched, counterBefore, counter }: PlanRequest): Segment[] {
  const starts: number[] = [];
  for (const { part } of names) if (part?.kind === 'journal') starts.push(part.seq);
  starts.sort((a, b) => a - b);
  if (starts[0] !== 1) return counter === 0 ? [] : [{ from: 1, to: counter, open: true }];
  const segments: Segment[] = [];
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? counterBefore : next - 1;
    const redacted = [...touched.journal].some((seq) => seq >= from && seq <= end);
    if (next !== undefined) {
      if (redacted) segments.push({ from, to: end, open: false });
      return;
    }
    const full = end - from + 1 >= ENTRIES_IN_SEGMENT;
    if (full && redacted) segments.push({ from, to: end, open: false });
    if (full && counter > end) segments.push({ from: end + 1, to: counter, open: true });
    else if (!full && (redacted || counter > end)) segments.push({ from, to: counter, open: true });
  });
  return segments;
}

function dirtyDocuments({ parts, touched, documents }: PlanRequest): CopyPlan['documents'] {
  return documents.flatMap((sha256) => {
    const bytes = !parts.has(nameOf({ kind: 'documentBytes', sha256 }));
    const record = !parts.has(nameOf({ kind: 'document', sha256 }));
    const again = touched.all || touched.documents.has(sha256);
    return bytes || record || again ? [{ sha256, bytes }] : [];
  });
}

function isDocument(part: PartName | null): part is PartName & { readonly sha256: string } {
  return part?.kind === 'document' || part?.kind === 'documentBytes';
}
