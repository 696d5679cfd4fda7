import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createDeflate } from 'node:zlib';
import { openArchiveFile, sinkOf } from '../../../electron/archive/archiveFile';
import type { PartToWrite } from '../../../electron/archive/archiveStreams';
import { createBackupKey } from '../../../electron/archive/backupKey';
import { openArchive } from '../../../electron/archive/openArchive';
import { writeArchive } from '../../../electron/archive/writeArchive';
import type { Content, HeldPart } from './content';

/** What the process prints: ms of writing to the device, ms of reading whole, and its peak memory in KB. */
export interface ProbeFigures {
  readonly writeMs: number;
  readonly readMs: number;
  readonly bytes: number;
  readonly peakKb: number;
}

/**
 * Writes an encrypted archive of the parts listed in a file, and reads it again whole. `mirror`: the parts as the mirror keeps
 * them, which is what a backup does; `plain`: compressing them on the way.
 */
const [list = '', out = '', from = 'mirror'] = process.argv.slice(2);
const { parts } = JSON.parse(readFileSync(list, 'utf8')) as Content;
const sealing = await createBackupKey('une phrase secrète');

const begun = performance.now();
const handle = await open(out, 'w');
const { bytes } = await writeArchive({
  sink: sinkOf(handle),
  header: { kind: 'backup', program: '0.1.0', at: '2026-11-22T08:00:00Z', databaseId: 'bench' },
  facts: {},
  parts: streams(parts),
  sealing,
});
await handle.sync();
await handle.close();
const written = performance.now();

const source = await openArchiveFile(out);
const archive = await openArchive(source, { backupKey: sealing.key });
let read = 0;
for await (const { chunks } of archive.parts()) for await (const chunk of chunks) read += chunk.length;
await source.close();
if (read < bytes * 0.99) throw new Error('not all of it was read');
const figures: ProbeFigures = {
  writeMs: written - begun,
  readMs: performance.now() - written,
  bytes,
  peakKb: peakOf(),
};
process.stdout.write(JSON.stringify(figures));

async function* streams(held: readonly HeldPart[]): AsyncGenerator<PartToWrite, void, undefined> {
  for (const { name, codec, bytes: length, sha256, file, plainFile } of held) {
    if (from === 'mirror')
      yield await Promise.resolve({
        name,
        codec,
        chunks: fileChunks(file),
        expected: { bytes: length, sha256 },
      });
    else
      yield {
        name,
        codec,
        chunks: codec === 'zlib' ? fileChunks(plainFile).pipe(createDeflate()) : fileChunks(file),
      };
  }
}

function fileChunks(path: string): ReturnType<typeof createReadStream> {
  return createReadStream(path, { highWaterMark: 1_048_576 });
}

/** What the system's accounting gives (`maxRSS`) begins at the size of the parent; Linux has the process's own peak. */
function peakOf(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
