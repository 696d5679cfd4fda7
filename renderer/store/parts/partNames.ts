import { kindOf, RECORD_TABLES } from '../kinds/kinds';
import type { RecordTable } from '../schema/tables';

/** How a part's bytes are stored: a zlib stream (RFC 1950) of JSON lines, or the bytes themselves. */
export type PartCodec = 'zlib' | 'stored';

/** One part as the manifest of a copy lists it: bytes and SHA-256 as stored. */
export interface PartEntry {
  readonly name: string;
  readonly codec: PartCodec;
  readonly bytes: number;
  readonly sha256: string;
}

/** Tables that a copy holds in ranges of their ids: accounts with what belongs to them, and each kind that says so. */
export type RangedTable = 'accounts' | RecordTable;
export const RANGED_TABLES: readonly RangedTable[] = [
  'accounts',
  ...RECORD_TABLES.filter((table) => kindOf(table).copied === 'ranges'),
];

function isRanged(kind: string): kind is RangedTable {
  return (RANGED_TABLES as readonly string[]).includes(kind);
}

/**
 * A part's name read. `first`: the range begins with this id; null for the part that begins the table. A range ends where the
 * next part's begins. `seq`: first entry of a segment of the journal.
 */
export type PartName =
  | { readonly kind: 'tables' }
  | { readonly kind: RangedTable; readonly first: string | null }
  | { readonly kind: 'journal'; readonly seq: number }
  /** A document's record without its bytes. */
  | { readonly kind: 'document'; readonly sha256: string }
  /** The bytes themselves. */
  | { readonly kind: 'documentBytes'; readonly sha256: string };

/** Digits of a segment's number, so that names sort as numbers do. */
const SEQ_DIGITS = 10;
const FIRST = '0';

/** An id may begin a range only when it stands in a name as it is and sorts after the name of the first range. */
const ID_IN_NAME = /^[0-9A-Za-z][0-9A-Za-z._-]{0,99}$/;

export function canBeginRange(id: string): boolean {
  return ID_IN_NAME.test(id) && id > FIRST;
}

export function nameOf(part: PartName): string {
  switch (part.kind) {
    case 'tables':
      return 'tables';
    case 'journal':
      return `journal/${String(part.seq).padStart(SEQ_DIGITS, '0')}`;
    case 'document':
      return `documents/${part.sha256}.json`;
    case 'documentBytes':
      return `documents/${part.sha256}`;
    default:
      return `${part.kind}/${part.first ?? FIRST}`;
  }
}

/** Null for a name that no program of this version gives. */
export function parseName(name: string): PartName | null {
  if (name === 'tables') return { kind: 'tables' };
  const slash = name.indexOf('/');
  const kind = name.slice(0, slash);
  const rest = name.slice(slash + 1);
  if (isRanged(kind)) {
    if (rest === FIRST) return { kind, first: null };
    return canBeginRange(rest) ? { kind, first: rest } : null;
  }
  if (kind === 'journal')
    return /^\d{10}$/.test(rest) && Number(rest) > 0 ? { kind, seq: Number(rest) } : null;
  const document = /^([0-9a-f]{64})(\.json)?$/.exec(rest);
  if (kind !== 'documents' || document?.[1] === undefined) return null;
  return { kind: document[2] === undefined ? 'documentBytes' : 'document', sha256: document[1] };
}

export function codecOf(part: PartName): PartCodec {
  return part.kind === 'documentBytes' ? 'stored' : 'zlib';
}

/** Longest piece of a part that travels at once. */
export const MAX_CHUNK_BYTES = 1024 * 1024;
