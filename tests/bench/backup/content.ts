import { createCipheriv, createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { deflateSync } from 'node:zlib';
import type { PartEntry } from '../../../electron/archive/manifest';

/** A part as a mirror keeps it (`file`), and its content before it was compressed (`plainFile`; the same for what is stored). */
export interface HeldPart extends PartEntry {
  readonly file: string;
  readonly plainFile: string;
}

export interface Content {
  readonly parts: readonly HeldPart[];
  readonly plainBytes: number;
}

const ACCOUNTS = 10_000;
const INVOICES_EACH = 10;
const ACCOUNTS_IN_PART = 32;
const DOCUMENTS = 100;
const DOCUMENT_BYTES = 5 * 1024 * 1024;
const KEY = Buffer.alloc(32, 7);

/** 100 000 invoices of 10 000 customers in parts like those of a mirror, and 500 MiB of documents, written below a folder. */
export function makeContent(folder: string): Content {
  mkdirSync(folder, { recursive: true });
  const parts: HeldPart[] = [];
  let plainBytes = 0;
  const keep = (name: string, plain: Buffer, stored: Buffer, codec: PartEntry['codec']): void => {
    const file = join(folder, `${String(parts.length)}.part`);
    const plainFile = codec === 'stored' ? file : join(folder, `${String(parts.length)}.plain`);
    writeFileSync(file, stored);
    if (codec !== 'stored') writeFileSync(plainFile, plain);
    const sha256 = createHash('sha256').update(stored).digest('hex');
    parts.push({ name, codec, bytes: stored.length, sha256, file, plainFile });
    plainBytes += plain.length;
  };
  for (let first = 0; first < ACCOUNTS; first += ACCOUNTS_IN_PART) {
    const lines = Array.from({ length: Math.min(ACCOUNTS_IN_PART, ACCOUNTS - first) }, (_, index) =>
      accountLine(first + index),
    );
    const plain = Buffer.from(lines.join(''));
    keep(first === 0 ? 'accounts/0' : `accounts/${idOf(first)}`, plain, deflateSync(plain), 'zlib');
  }
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const bytes = documentBytes(index);
    keep(`documents/${createHash('sha256').update(bytes).digest('hex')}`, bytes, bytes, 'stored');
  }
  return { parts, plainBytes };
}

/** All of it in one file, so that what compresses and encrypts beside us reads the same bytes. */
export async function joinPlain(
  { parts }: Content,
  file: string,
  read: (path: string) => Buffer,
): Promise<void> {
  const out = createWriteStream(file);
  for (const { plainFile } of parts) if (!out.write(read(plainFile))) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (account: number): string => `0193c0de-0000-7000-8000-${String(account).padStart(12, '0')}`;

/** An account of the length and the variety of a real one: ids and hashes do not compress, names and days do. */
function accountLine(account: number): string {
  const items = Array.from({ length: INVOICES_EACH }, (_, index) => {
    const seed = hexOf(`${String(account)} ${String(index)}`);
    const number = `F-2026-${String(account * INVOICES_EACH + index).padStart(6, '0')}`;
    return {
      allocations: [],
      amount: Number.parseInt(seed.slice(0, 6), 16) % 900_000,
      claimed: null,
      date: `2026-${String((index % 9) + 1).padStart(2, '0')}-15`,
      dueDate: `2026-${String((index % 9) + 2).padStart(2, '0')}-15`,
      dueSource: 'file',
      id: `${seed.slice(0, 8)}-0000-7000-8000-${seed.slice(8, 20)}`,
      importId: '0193c0de-0000-7000-8000-000000000000',
      journal: 'VE',
      noticeOn: null,
      key: `fec|VE|${number}|2026|C${String(account)}`,
      kind: 'invoice',
      label: `Facture ${number} chantier ${seed.slice(20, 24)}`,
      matching: null,
      number,
    };
  });
  const code = `C${String(account).padStart(5, '0')}`;
  const head = {
    code,
    id: idOf(account),
    name: `Client ${hexOf(code).slice(0, 10)}`,
    note: '',
  };
  const elements = { contacts: [], holds: [], matching: [] };
  const hash = hexOf(`hash ${code}`);
  const record = { code, elements, hash, head, id: idOf(account), items, shape: 3, slices: [] };
  return `${JSON.stringify(['accounts', record])}\n`;
}

/** Like a batch PDF: four fifths are compressed streams and fonts, the rest is text. */
function documentBytes(index: number): Buffer {
  const stream = createCipheriv('aes-256-ctr', KEY, Buffer.alloc(16, index));
  const bytes = stream.update(Buffer.alloc(DOCUMENT_BYTES));
  const text = Buffer.from('0000012345 00000 n \n12 0 obj << /Type /Page /Parent 3 0 R >> endobj\n');
  for (let at = 0; at + 12_288 <= bytes.length; at += 61_440) bytes.fill(text, at, at + 12_288);
  return bytes;
}
