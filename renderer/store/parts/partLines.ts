import * as v from 'valibot';
import { canonicalJson, isCanonicalJson } from '../journal/canonicalJson';
import { modelForm } from '../kinds/documents';
import { isShallow } from '../kinds/forms';
import { kindOf, RECORD_TABLES, type SeenOf } from '../kinds/kinds';
import type { PastRecord } from '../records/accountRecord';
import type { RecordTable, TableName } from '../schema/tables';
import type { StoredAccount } from '../shapes/liftAccount';
import type { StoredHead, StoredPart } from '../shapes/liftChange';
import type { StoredModel } from '../shapes/liftDispatch';
import type { StoredHistory, StoredSlice } from '../shapes/liftItem';
import { CopyError } from './copyError';
import { CHECKED_LINES } from './lineBounds';
import type { PartName } from './partNames';
import { accountSchema, historySchema, pastSchema, sliceSchema } from './schemas/accountSchemas';
import { journalSchema } from './schemas/journalSchemas';

/**
 * What a line of a part holds: its table and the record as it is in the table, in whatever form. A document's record goes without its
 * bytes (a part of their own) and without its models, which follow it, one a line: no line grows with a batch of thousands.
 */
export type LineRecords = {
  readonly accounts: StoredAccount;
  readonly slices: StoredSlice;
  readonly history: StoredHistory;
  readonly past: PastRecord;
  readonly models: StoredModel;
  readonly journal: StoredHead | StoredPart;
} & { readonly [Table in RecordTable]: SeenOf<Table> };
export type LineTable = keyof LineRecords & (TableName | 'models');
export type Line = {
  [Table in LineTable]: { readonly table: Table; readonly record: LineRecords[Table] };
}[LineTable];

const SCHEMAS: { readonly [Table in Exclude<LineTable, RecordTable>]: v.GenericSchema } = {
  accounts: accountSchema,
  slices: sliceSchema,
  history: historySchema,
  past: pastSchema,
  models: modelForm,
  journal: journalSchema,
};

/** What a line of each table must be. */
export const FORMS: Readonly<Record<string, v.GenericSchema>> = {
  ...SCHEMAS,
  ...Object.fromEntries(RECORD_TABLES.map((table) => [table, kindOf(table).form])),
};

/** Tables that lie together, whole. */
export const SMALL_TABLES = RECORD_TABLES.filter((table) => kindOf(table).copied === 'tables');

/** Which tables a part may hold. */
export function tablesOf(part: PartName): readonly LineTable[] {
  switch (part.kind) {
    case 'tables':
      return SMALL_TABLES;
    case 'accounts':
      return ['accounts', 'slices', 'history', 'past'];
    case 'journal':
      return ['journal'];
    case 'document':
      return ['documents', 'models'];
    case 'documentBytes':
      return [];
    default:
      return [part.kind];
  }
}

/** Its canonical JSON and the end of the line. */
export function lineOf(table: LineTable, record: object): string {
  return `${canonicalJson([table, record])}\n`;
}

/**
 * Reads a line as what anybody may have written: only a record of the shape that acts give it comes through.
 * @param mostValues see `LineBounds`
 * @throws CopyError `record` telling the table and the field, `too-large`
 */
export function parseLine(text: string, mostValues: number = CHECKED_LINES.values): Line {
  const [table, record] = pairOf(text, mostValues);
  const schema = Object.hasOwn(FORMS, table) ? FORMS[table] : undefined;
  if (schema === undefined) throw new CopyError('record', `unknown table ${table.slice(0, 40)}`);
  const result = v.safeParse(schema, record, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new CopyError('record', `${table}: ${v.getDotPath(issue) ?? 'record'}`);
  }
  // One content, one text: no field twice, no number that is read as another than it was hashed as.
  if (!isCanonicalJson([table, record], text))
    throw new CopyError('record', `${table}: not as it is written`);
  return { table, record } as Line;
}

/** A line up to this long is read whatever it holds: not even brackets alone make much memory of it. Characters. */
const PLAIN_LINE = 256 * 1024;
const MOST_LEVELS = 64;
const [QUOTE, BACKSLASH, COMMA, BRACKET, BRACKET_END, BRACE, BRACE_END] = [34, 92, 44, 91, 93, 123, 125];

/** A long line must be known not to fill the memory before it is parsed. @throws CopyError `record`, `too-large` */
function assertBearable(text: string, mostValues: number): void {
  if (text.length <= PLAIN_LINE) return;
  let depth = 0;
  let values = 0;
  let inString = false;
  // By codes: a sign taken out of the text is a string of its own.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === COMMA) values += 1;
    else if (code === BRACE || code === BRACKET) {
      values += 1;
      depth += 1;
    } else if (code === BRACE_END || code === BRACKET_END) depth -= 1;
    if (depth > MOST_LEVELS) throw new CopyError('record', 'a line holds more than a record can');
    if (values > mostValues) throw new CopyError('too-large', 'a line holds more than a record can');
  }
}

function pairOf(text: string, mostValues: number): readonly [string, unknown] {
  assertBearable(text, mostValues);
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new CopyError('record', 'a line is not JSON');
  }
  if (text.length > PLAIN_LINE && !isShallow(line))
    throw new CopyError('record', 'a line holds more than a record can');
  if (!Array.isArray(line) || line.length !== 2 || typeof line[0] !== 'string')
    throw new CopyError('record', 'a line is not a table and its record');
  if (INHERITED.some((field) => text.includes(field)) && holdsInherited(line))
    throw new CopyError('record', 'a field that no record has');
  return [line[0], line[1]];
}

/** Names that every object answers to, and that schemas pass over. */
const INHERITED = ['__proto__', 'constructor', 'prototype'] as const;

function holdsInherited(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next === null || typeof next !== 'object') continue;
    if (INHERITED.some((field) => Object.hasOwn(next, field))) return true;
    for (const inner of Object.values(next)) open.push(inner);
  }
  return false;
}
