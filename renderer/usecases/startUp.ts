import type { Company } from '../domain/company/company';
import type { Settings } from '../domain/settings/settings';
import { checkTail, type TailCheck } from '../store/checkTail';
import { openDatabase, type EncoursDatabase } from '../store/database';
import { openActive } from '../store/pointer/pointer';
import { readCompany, readSetting, readSettings } from '../store/queries/readSettings';

export interface StartedUp {
  readonly database: EncoursDatabase;
  readonly settings: Settings;
  /** Null until the owner has described his company. */
  readonly company: Company | null;
  /** The database holds the sample company. */
  readonly sample: boolean;
  /** What a few quick looks say; anything but `whole` calls for the full check. */
  readonly tail: TailCheck;
}

/**
 * Opens the owner's data: refuses what a newer program wrote, looks whether the end of the journal is sound, reads what the
 * first screen needs. The portfolio is built after the first screen, by whoever calls this.
 * @param name the database that the pointer names when it is left out: the owner's
 * @throws StoreError `newer-database`, `unavailable`
 */
export async function startUp(name?: string): Promise<StartedUp> {
  const database = await (name === undefined ? openActive() : openDatabase(name));
  const [settings, company, marks, tail] = await Promise.all([
    readSettings(database),
    readCompany(database),
    readSetting(database, 'marks'),
    checkTail(database),
  ]);
  return { database, settings, company, sample: marks?.sample ?? false, tail };
}
