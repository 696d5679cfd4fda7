import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type CopyFacts, FACTS_SCHEMA, PART_SCHEMA, type PartEntry } from '../../../bridge/copies';

/** Larger than the manifest of any honest database. */
export const MAX_MANIFEST_BYTES = 128 * 1024 * 1024;

/** A generation: which parts it is made of, and what was counted when it was made. */
export interface Generation {
  readonly id: string;
  readonly facts: CopyFacts;
  /** Ordered by name (code units), each name once. */
  readonly parts: readonly PartEntry[];
}

const headLine = v.strictObject({
  format: v.literal(1),
  generation: v.string(),
  facts: FACTS_SCHEMA,
  parts: v.number(),
});
const lastLine = v.strictObject({ sha256: v.string() });

/** Three kinds of lines: the facts, one part each, and the SHA-256 of all the bytes before it. */
export function encodeManifest(generation: Generation): string {
  const { id, facts, parts } = generation;
  const lines = [JSON.stringify({ format: 1, generation: id, facts, parts: parts.length })];
  for (const { name, codec, bytes, sha256 } of parts)
    lines.push(JSON.stringify({ name, codec, bytes, sha256 }));
  const body = `${lines.join('\n')}\n`;
  return `${body}${JSON.stringify({ sha256: sha256Of(body) })}\n`;
}

/** @returns the generation, or null when a single byte is not what was written */
export function decodeManifest(bytes: Uint8Array): Generation | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.endsWith('\n')) return null;
    const bodyEnd = text.lastIndexOf('\n', text.length - 2) + 1;
    const { sha256 } = v.parse(lastLine, JSON.parse(text.slice(bodyEnd)));
    const body = text.slice(0, bodyEnd);
    if (sha256 !== sha256Of(body) || text.slice(bodyEnd) !== `${JSON.stringify({ sha256 })}\n`) return null;
    const [first = '', ...rest] = body.slice(0, -1).split('\n');
    const head = v.parse(headLine, JSON.parse(first));
    const parts = rest.map((line) => v.parse(PART_SCHEMA, JSON.parse(line)));
    if (parts.length !== head.parts || !isOrdered(parts)) return null;
    return { id: head.generation, facts: head.facts, parts };
  } catch {
    return null;
  }
}

/** Parts in the order of manifests. @returns null when a name is there twice */
export function orderedParts(parts: readonly PartEntry[]): PartEntry[] | null {
  const ordered = [...parts].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return isOrdered(ordered) ? ordered : null;
}

/** Bytes of all the parts, as stored. */
export function storedBytes(parts: readonly PartEntry[]): number {
  return parts.reduce((sum, part) => sum + part.bytes, 0);
}

function isOrdered(parts: readonly PartEntry[]): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined || before.name < part.name;
  });
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
