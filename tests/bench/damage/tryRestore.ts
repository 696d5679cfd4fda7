import { ArchiveError } from '../../../electron/archive/archiveError';
import { openArchive, type ArchiveSecret } from '../../../electron/archive/openArchive';
import { PartsCheck } from '../../../renderer/store/parts/check/checkParts';
import { memorySource } from '../../archive/memory';

/** How an attempt to restore ended: a code of the archive, `content`, or `restored`. Anything else is thrown. */
export type Ending = ArchiveError['code'] | 'content' | 'restored';

/**
 * Reads a backup to its end, and only then looks at what is in it: the parts are judged record by record when the container
 * had nothing to say.
 */
export async function tryRestore(bytes: Uint8Array, secret: ArchiveSecret): Promise<Ending> {
  try {
    const archive = await openArchive(memorySource(bytes), secret);
    let parts = 0;
    // Chunks that nobody takes are read and checked all the same.
    for await (const { name } of archive.parts()) parts += name === '' ? 0 : 1;
    const manifest = await archive.readManifest();
    if (manifest.parts.length !== parts) return 'content';
    const check = new PartsCheck(manifest.facts);
    for await (const { name, codec, chunks } of archive.parts()) await check.part(name, codec, chunks);
    return check.end().problemCount === 0 ? 'restored' : 'content';
  } catch (error) {
    if (error instanceof ArchiveError) return error.code;
    throw error;
  }
}
