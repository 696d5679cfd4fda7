import { openSync, writeSync, readSync, closeSync } from 'node:fs';
import { createBackupKey } from '../../electron/archive/backupKey';
import type { PartToWrite } from '../../electron/archive/archiveStreams';
import { openArchive } from '../../electron/archive/openArchive';
import { writeArchive } from '../../electron/archive/writeArchive';
import { CHEAP, FACTS, HEADER } from './memory';

/**
 * Writes an encrypted archive of so many MiB, made on the fly, to the file named, reads it again, and prints the bytes of
 * parts that came back and the peak of the heap's and the buffers' memory in MiB. Run with a small heap.
 */
const [file = '', mebibytes = '0'] = process.argv.slice(2);
const wanted = Number(mebibytes);
const sealing = await createBackupKey('secret', CHEAP);
let peak = 0;

function note(): void {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  peak = Math.max(peak, heapUsed + Math.max(external, arrayBuffers));
}

async function* pieces(size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < size; at += 1) {
    note();
    yield await Promise.resolve(Buffer.alloc(1_048_576, at));
  }
}

async function* parts(): AsyncGenerator<PartToWrite, void> {
  for (let index = 0; index < 500; index += 1)
    yield await Promise.resolve({ name: `accounts/${index}`, codec: 'zlib', chunks: pieces(0) });
  yield { name: 'documents/large', codec: 'stored', chunks: pieces(wanted) };
}

const out = openSync(file, 'w');
const sink = { write: (bytes: Uint8Array) => Promise.resolve(void writeSync(out, bytes)) };
const { bytes: size } = await writeArchive({ sink, header: HEADER, facts: FACTS, parts: parts(), sealing });
closeSync(out);

const into = openSync(file, 'r');
const read = (offset: number, length: number): Promise<Uint8Array> => {
  const bytes = Buffer.allocUnsafeSlow(length);
  return Promise.resolve(bytes.subarray(0, readSync(into, bytes, 0, length, offset)));
};
let came = 0;
const reader = await openArchive({ size, read }, { backupKey: sealing.key });
for await (const { chunks } of reader.parts())
  for await (const chunk of chunks) {
    came += chunk.length;
    note();
  }
closeSync(into);
process.stdout.write(JSON.stringify({ came, peakMiB: Math.round(peak / 1_048_576) }));
