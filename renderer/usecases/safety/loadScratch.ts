import type { PartChunk, PartEntry, SafetyShell } from '../../platform/safetyShell';
import type { CopyFacts } from '../../store/parts/copyFacts';
import { parseName } from '../../store/parts/partNames';
import type { Loading, PartsClient } from '../../store/parts/partsClient';
import { newScratchName, removeScratch } from '../../store/pointer/pointer';
import { failureOf, throwIfCancelled } from './failures';
import { SafetyFailure } from './safetyFailure';

/** A copy opened by the shell. */
export interface OpenCopy {
  readonly session: string;
  readonly facts: CopyFacts;
  readonly parts: readonly PartEntry[];
}

export interface LoadOptions {
  /** `leftOut`: the copy was opened without documents' bytes; the shell hashes them. */
  readonly documentBytes: 'loaded' | 'leftOut';
  readonly onLoad?: (done: number, total: number) => void;
  readonly onCheck?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface LoadedCopy {
  /** Of the scratch database: remove it, or make it the owner's. */
  readonly name: string;
  /** Counted from what was loaded, and found to be what the copy says. */
  readonly facts: CopyFacts;
}

/**
 * Loads an opened copy into a scratch database and checks it whole: the one way in which a backup is proven and a copy
 * restored. The session is closed however it ends, and nothing stays behind when it fails.
 * @throws SafetyFailure `not-proven` with what differs; `damaged`, `truncated`, `newer-database`, `place-gone`, `disk-full`, `cancelled`
 */
export async function loadScratch(
  tools: { readonly shell: SafetyShell; readonly parts: PartsClient },
  copy: OpenCopy,
  options: LoadOptions,
): Promise<LoadedCopy> {
  const { shell, parts } = tools;
  const { signal, documentBytes } = options;
  const request = { databaseName: newScratchName(), facts: copy.facts, documentBytes };
  const job = signal === undefined ? {} : { signal };
  let loading: Loading | null = null;
  try {
    try {
      loading = await parts.load(request, job);
      await pour(shell, copy, loading, options);
      await loading.finish();
      loading = null;
    } catch (error) {
      throw failureOf(error, 'load', 'copy', signal);
    } finally {
      await loading?.cancel();
      await shell.closeRestore({ session: copy.session }).catch(() => undefined);
    }
    const done = await parts
      .check(request, {
        ...job,
        ...(options.onCheck === undefined ? {} : { onProgress: options.onCheck }),
      })
      .catch((error: unknown) => {
        throw failureOf(error, 'check', 'copy', signal);
      });
    const { problems, differences } = done;
    if (problems.length > 0 || differences.length > 0)
      throw new SafetyFailure('not-proven', 'check', { where: 'copy', problems, differences });
    return { name: request.databaseName, facts: done.facts };
  } catch (error) {
    await removeScratch(request.databaseName).catch(() => undefined);
    throw error;
  }
}

/** Piece by piece from the shell to the worker, the next one on its way while one is taken in. */
async function pour(
  shell: SafetyShell,
  { session, facts, parts }: OpenCopy,
  loading: Loading,
  { documentBytes, onLoad, signal }: LoadOptions,
): Promise<void> {
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const documents = new DocumentWitness();
  let done = 0;
  let next = shell.readRestore({ session });
  for (;;) {
    const step = await next;
    throwIfCancelled(signal, 'load', 'copy');
    if ('end' in step) break;
    next = shell.readRestore({ session });
    // Looked at when its turn comes; until then nobody waits for it.
    next.catch(() => undefined);
    const { chunk } = step;
    const part = parseName(chunk.name);
    const leftOut = documentBytes === 'leftOut' && chunk.codec === 'stored';
    done += leftOut ? (chunk.whole?.bytes ?? 0) : chunk.bytes.length;
    documents.see(part?.kind ?? null, chunk);
    if (!leftOut) await loading.put({ ...pieceOf(chunk) });
    onLoad?.(done, total);
  }
  documents.compare(facts);
}

function pieceOf({ name, codec, bytes, first, last }: PartChunk) {
  const { buffer } = bytes;
  // Handed over to the worker: it must own all of its memory.
  const own =
    buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
      ? new Uint8Array(buffer)
      : new Uint8Array(bytes);
  return { name, codec, bytes: own, first, last };
}

/**
 * Documents as the shell hashed them: each under the name of its hash, as many and as much as the copy says. It counts where
 * their bytes are left out; where they are loaded, they are hashed again and counted by the check.
 */
class DocumentWitness {
  #documents = 0;
  #bytes = 0;

  see(kind: string | null, { name, whole }: PartChunk): void {
    if (kind !== 'documentBytes' || whole === null) return;
    if (name !== `documents/${whole.sha256}`)
      throw new SafetyFailure('damaged', 'load', { where: 'copy', at: { part: name, offset: null } });
    this.#documents += 1;
    this.#bytes += whole.bytes;
  }

  compare({ documents, documentBytes }: CopyFacts): void {
    const differences = [
      ...(this.#documents === documents ? [] : (['documents'] as const)),
      ...(this.#bytes === documentBytes ? [] : (['documentBytes'] as const)),
    ];
    if (differences.length > 0) throw new SafetyFailure('not-proven', 'load', { where: 'copy', differences });
  }
}
