import { SafetyError } from '../safetyError';
import type { MirrorFolder } from '../mirror/mirrorFolder';
import type { CopyReader, PartOut } from './copyReader';

/** @throws SafetyError `no-copy` when the generation is missing, `damaged` when its manifest is */
export async function openMirror(mirror: MirrorFolder, id: string): Promise<CopyReader> {
  if (!(await mirror.names()).includes(id)) throw new SafetyError('no-copy');
  const unpin = mirror.pin(id);
  const generation = await mirror.read(id);
  if (generation === null) {
    unpin();
    throw new SafetyError('damaged', { part: null, offset: null });
  }
  const { facts, parts } = generation;
  return {
    facts,
    parts,
    read: function* (): Generator<PartOut, void, undefined> {
      for (const part of parts) yield { name: part.name, codec: part.codec, chunks: mirror.parts.read(part) };
    },
    close: () => {
      unpin();
      return Promise.resolve();
    },
  };
}
