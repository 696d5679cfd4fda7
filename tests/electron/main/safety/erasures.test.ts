import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Erasures } from '../../../../electron/main/safety/erasures';
import { nodeDisk } from '../../../../electron/main/safety/disk';

describe('the log of erasures', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'encours-erasures-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps the first day and the last word: who was anonymous and is erased later is erased', async () => {
    const log = new Erasures(nodeDisk, folder);
    const account = { databaseId: 'd', accountId: 'a' };
    await log.note([{ ...account, day: '2026-01-01', manner: 'anonymise' }]);
    await log.note([{ ...account, day: '2026-02-01', manner: 'erase' }]);
    await log.note([{ ...account, day: '2026-03-01', manner: 'anonymise' }]);
    expect(await new Erasures(nodeDisk, folder).read()).toEqual([
      { ...account, day: '2026-01-01', manner: 'erase' },
    ]);
  });

  it('reads what was noted before there were two manners', async () => {
    const log = new Erasures(nodeDisk, folder);
    await log.note([{ databaseId: 'd', accountId: 'a', day: '2026-01-01' }]);
    expect(await log.read()).toEqual([{ databaseId: 'd', accountId: 'a', day: '2026-01-01' }]);
  });
});
