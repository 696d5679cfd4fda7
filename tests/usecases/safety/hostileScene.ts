import 'fake-indexeddb/auto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { nodeDisk, type Disk } from '../../../electron/main/safety/disk';
import { sentencesOfFailure } from '../../../renderer/features/safety/failureSentences';
import { createI18n } from '../../../renderer/i18n/i18n';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { readPointer } from '../../../renderer/store/pointer/pointer';
import { listSources, openSource, restore } from '../../../renderer/usecases/safety/restore';
import { SafetyFailure } from '../../../renderer/usecases/safety/safetyFailure';
import { copyOf, type HeldCopy } from '../../store/parts/copies';
import { Computer } from './computer';
import { backupOf } from './hostileFiles';
import { noteIn, rowsOf, workIn } from './work';

const t = createI18n('fr').getFixedT('fr', ['safety', 'bridge', 'store', 'journal'] as const);

export interface Told {
  readonly stage: 'open' | 'restore';
  readonly code: string;
  /** What happened, and what to do. */
  readonly text: string;
}

/** A computer with work on it, and a stick with one file that is or was a backup of it. */
export class HostileScene {
  private constructor(
    readonly computer: Computer,
    readonly database: EncoursDatabase,
    readonly stick: string,
    /** The state that is backed up; one act was done since. */
    readonly copy: HeldCopy,
    readonly good: Buffer,
    /** Calls of the disk to take the place of the real ones. */
    readonly given: Partial<Disk>,
  ) {}

  static async make(): Promise<HostileScene> {
    const given: Partial<Disk> = {};
    const disk = new Proxy(nodeDisk, { get: (real, call: keyof Disk) => given[call] ?? real[call] });
    const computer = await Computer.make(disk);
    const stick = await computer.stick('CLE 1');
    const database = await computer.openDatabase();
    await workIn(database);
    const copy = await copyOf(database, null);
    await noteIn(database, 'après la sauvegarde');
    return new HostileScene(computer, database, stick, copy, await backupOf(copy), given);
  }

  async remove(): Promise<void> {
    this.database.close();
    await this.computer.remove();
  }

  pathOf(name: string): string {
    return join(this.stick, name);
  }

  put(bytes: Uint8Array, name = 'x.encours'): Promise<void> {
    return writeFile(this.pathOf(name), bytes);
  }

  /** Restores the one file as the screen does. @param between what happens while the owner looks at what it holds */
  async attempt(passphrase?: string, between = (): Promise<unknown> => Promise.resolve()) {
    const { tools } = this.computer;
    const { backups } = await listSources(tools);
    expect(backups).toHaveLength(1);
    const secret = passphrase === undefined ? undefined : { passphrase };
    let stage: Told['stage'] = 'open';
    try {
      const opened = await openSource(tools, backups[0]?.source ?? '', secret);
      await between();
      stage = 'restore';
      await restore(tools, opened);
    } catch (error) {
      if (!(error instanceof SafetyFailure)) throw error;
      const said = sentencesOfFailure(t, error, 'restore');
      // Without the spaces that no line ends at.
      const text = `${said?.happened ?? ''} ${said?.next ?? ''}`.replace(/\s/g, ' ');
      return { stage, code: error.code, text };
    }
    return 'restored';
  }

  /** Nothing was changed, nothing stays behind. */
  async expectRefused(
    told: Told | string,
    stage: Told['stage'] | null,
    code: string,
    text: RegExp,
  ): Promise<void> {
    expect(told).toMatchObject({ code, text: expect.stringMatching(text) as string });
    if (stage !== null) expect(told).toMatchObject({ stage });
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    expect(names.filter((name) => name.includes('copy'))).toEqual([]);
    expect(await readPointer()).toMatchObject({ active: 'encours', former: null });
    expect((await rowsOf(this.database))['journal']).toHaveLength(4);
    expect(this.computer.problems).toEqual([]);
  }
}
