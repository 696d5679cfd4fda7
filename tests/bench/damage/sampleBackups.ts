import 'fake-indexeddb/auto';
import { createBackupKey } from '../../../electron/archive/backupKey';
import type { SealingKey } from '../../../electron/archive/keyWraps';
import type { ArchiveSecret } from '../../../electron/archive/openArchive';
import { writeArchive } from '../../../electron/archive/writeArchive';
import { sampleDatabase, SAMPLE_INSTANT } from '../../../build/commands/backup/sampleDatabase';
import type { CopyFacts } from '../../../renderer/store/parts/copyFacts';
import { readCopy } from '../../../renderer/store/parts/readCopy';
import { CHEAP, memorySink, streamed, type Part } from '../../archive/memory';

/** A backup to hurt: the same database a minute earlier is `former`, what may still lie on the stick beside it. */
export interface BackupToHurt {
  readonly name: string;
  readonly bytes: Buffer;
  readonly former: Buffer;
  readonly secret: ArchiveSecret;
}

/** The sample company's backup, plain and encrypted, as the program writes it. */
export async function sampleBackups(): Promise<readonly BackupToHurt[]> {
  const { facts, parts } = await sampleCopy();
  const key = await createBackupKey('une phrase secrète', CHEAP);
  const backup = async (at: string, sealing: SealingKey | null): Promise<Buffer> => {
    const sink = memorySink();
    const header = { kind: 'backup', program: '0.1.0', at, databaseId: facts.databaseId };
    await writeArchive({ sink, header, facts: { ...facts, at }, parts: streamed(parts), sealing });
    return sink.bytes();
  };
  return Promise.all(
    [null, key].map(async (sealing) => ({
      name: sealing === null ? 'plain' : 'encrypted',
      bytes: await backup(SAMPLE_INSTANT, sealing),
      former: await backup(SAMPLE_INSTANT.replace(':15:', ':14:'), sealing),
      secret: sealing === null ? null : { backupKey: sealing.key },
    })),
  );
}

async function sampleCopy(): Promise<{ readonly facts: CopyFacts; readonly parts: readonly Part[] }> {
  const database = await sampleDatabase('damage');
  const chunks = new Map<string, { readonly codec: Part['codec']; readonly held: Uint8Array[] }>();
  const options = { base: null, day: SAMPLE_INSTANT.slice(0, 10), at: SAMPLE_INSTANT, tallies: new Map() };
  const copy = readCopy(database, options);
  for (let step = await copy.next(); ; step = await copy.next()) {
    if (step.done === true) {
      database.close();
      const parts = [...chunks].sort(([a], [b]) => (a < b ? -1 : 1));
      return {
        facts: step.value.facts,
        parts: parts.map(([name, { codec, held }]) => ({ name, codec, content: Buffer.concat(held) })),
      };
    }
    const { name, codec, bytes, first } = step.value;
    if (first) chunks.set(name, { codec, held: [] });
    chunks.get(name)?.held.push(bytes);
  }
}
