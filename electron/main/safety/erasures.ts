import { join } from 'node:path';
import * as v from 'valibot';
import type { ErasedAccount } from '../../bridge/calls/erasures';
import type { Disk } from './disk';
import { SafetyError } from './safetyError';
import { readJson, writeSmallFile } from './smallFile';

const MAX_BYTES = 64 * 1024 * 1024;

const schema = v.strictObject({
  format: v.literal(1),
  accounts: v.array(
    v.strictObject({
      databaseId: v.string(),
      accountId: v.string(),
      day: v.string(),
      manner: v.exactOptional(v.picklist(['erase', 'anonymise'])),
    }),
  ),
});

/** Accounts erased for their person's sake, by their id alone: a copy made before still holds them, and a restore erases them again. */
export class Erasures {
  private turn: Promise<unknown> = Promise.resolve();
  private readonly path: string;

  constructor(
    private readonly disk: Disk,
    private readonly dataFolder: string,
  ) {
    this.path = join(dataFolder, 'erasures.json');
  }

  /** @throws SafetyError `damaged`: an erasure forgotten unseen would bring a person back */
  async read(): Promise<readonly ErasedAccount[]> {
    if ((await this.disk.stat(this.path)) === null) return [];
    const result = v.safeParse(schema, await readJson(this.disk, this.path, MAX_BYTES));
    if (!result.success) throw new SafetyError('damaged');
    return result.output.accounts;
  }

  /** On the disk when it answers. An account that is there already keeps its first day, and is erased once it was. */
  note(added: readonly ErasedAccount[]): Promise<void> {
    const next = this.turn.then(async () => {
      const noted = new Map((await this.read()).map((account) => [keyOf(account), account]));
      for (const account of added) {
        const before = noted.get(keyOf(account));
        if (before?.manner === 'anonymise' && account.manner !== 'anonymise')
          noted.set(keyOf(account), { ...account, day: before.day });
        else if (before === undefined) noted.set(keyOf(account), account);
      }
      const accounts = [...noted.values()];
      await this.disk.makeFolder(this.dataFolder);
      await writeSmallFile(this.disk, this.path, JSON.stringify({ format: 1, accounts }));
    });
    this.turn = next.catch(() => undefined);
    return next;
  }
}

function keyOf({ databaseId, accountId }: ErasedAccount): string {
  return JSON.stringify([databaseId, accountId]);
}
