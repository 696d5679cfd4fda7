import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { PartEntry } from '../../../electron/bridge/copies';

/** All parts of the newest mirror in one file, uncompressed: what a peer reads that does the same work. @returns its length */
export async function joinMirror(mirror: string, file: string): Promise<number> {
  const generations = (await readdir(join(mirror, 'generations'))).filter((name) => name.endsWith('.json'));
  const newest = generations.sort().at(-1);
  if (newest === undefined) throw new Error('no mirror');
  // A line for the whole, one for each part, and one of the manifest's own hash.
  const lines = (await readFile(join(mirror, 'generations', newest), 'utf8')).trimEnd().split('\n');
  const parts = lines.slice(1, -1).map((line) => JSON.parse(line) as PartEntry);
  const out = createWriteStream(file);
  let length = 0;
  for (const { sha256, codec } of parts) {
    const stored = await readFile(join(mirror, 'parts', sha256.slice(0, 2), sha256));
    const bytes = codec === 'zlib' ? inflateSync(stored) : stored;
    length += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return length;
}
