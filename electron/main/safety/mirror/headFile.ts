import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import type { MirrorHead } from '../../../bridge/safety';
import { FACTS_SCHEMA } from '../../../bridge/copies';
import { GENERATION_SCHEMA } from '../../../bridge/calls/mirror';
import type { Disk } from '../disk';
import { readJson, writeSmallFile } from '../smallFile';
import { newestFirst } from './generationId';

const MAX_HEAD_BYTES = 64 * 1024;

const schema = v.strictObject({
  format: v.literal(1),
  head: v.strictObject({
    generation: GENERATION_SCHEMA,
    facts: FACTS_SCHEMA,
    generations: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  sha256: v.string(),
});

/** Names of generations in the mirror folder, newest first. */
export async function generationNames(disk: Disk, mirror: string): Promise<string[]> {
  const names = await disk.list(join(mirror, 'generations'));
  return newestFirst(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)));
}

/**
 * What the newest mirror says of itself, without opening its manifest.
 * @returns null when there is no mirror, `unknown` when the file is missing, damaged or not of the newest generation
 */
export async function readHead(disk: Disk, mirror: string): Promise<MirrorHead | null | 'unknown'> {
  const [names, json] = await Promise.all([
    generationNames(disk, mirror),
    readJson(disk, join(mirror, 'head.json'), MAX_HEAD_BYTES),
  ]);
  if (names.length === 0) return null;
  const result = v.safeParse(schema, json);
  if (!result.success) return 'unknown';
  const { head, sha256 } = result.output;
  if (sha256 !== sumOf(head) || head.generation !== names[0]) return 'unknown';
  return { ...head, generations: names.length };
}

export async function writeHead(disk: Disk, mirror: string, head: MirrorHead): Promise<void> {
  const text = JSON.stringify({ format: 1, head, sha256: sumOf(head) });
  await writeSmallFile(disk, join(mirror, 'head.json'), text);
}

function sumOf(head: MirrorHead): string {
  return createHash('sha256').update(JSON.stringify(head)).digest('hex');
}
