import type { Company } from '../../domain/company/company';
import type { EcbRate, LegalRate } from '../../domain/latepayment/rateTable';
import type { Settings } from '../../domain/settings/settings';
import type { EncoursDatabase } from '../database';
import type {
  DatabaseMarks,
  DraftSelection,
  LetterNumbering,
  SettingValues,
} from '../records/settingRecords';
import { liftSetting, liftSettings } from '../shapes/liftSetting';
import { StoreError } from '../storeError';

/** The owner's choices; a choice that is younger than the record has its default. */
export async function readSettings(database: EncoursDatabase): Promise<Settings> {
  return (await readSetting(database, 'settings')) ?? liftSettings({});
}

/** @throws StoreError `damaged` when the database has none: it is born with them */
export async function readMarks(database: EncoursDatabase): Promise<DatabaseMarks> {
  const marks = await readSetting(database, 'marks');
  if (marks === null) throw new StoreError('damaged', 'the database has no marks');
  return marks;
}

export async function readNumbering(database: EncoursDatabase): Promise<LetterNumbering> {
  return (await readSetting(database, 'numbering')) ?? {};
}

/** The owner's work on the day's letters, or null when none is kept. */
export async function readDraft(database: EncoursDatabase): Promise<DraftSelection | null> {
  return readSetting(database, 'draft');
}

/** Null until the owner has described his company. */
export async function readCompany(database: EncoursDatabase): Promise<Company | null> {
  return (await database.company.get('own'))?.value ?? null;
}

/** Rates that the owner entered, by half-year. */
export async function readEnteredRates(
  database: EncoursDatabase,
): Promise<{ readonly ecb: readonly EcbRate[]; readonly legal: readonly LegalRate[] }> {
  const ecb: EcbRate[] = [];
  const legal: LegalRate[] = [];
  for (const record of await database.rates.toArray()) {
    if (record.table === 'ecb') {
      const { table: _table, ...entry } = record;
      ecb.push(entry);
    } else {
      const { table: _table, ...entry } = record;
      legal.push(entry);
    }
  }
  return { ecb, legal };
}

export async function readSetting<Key extends keyof SettingValues>(
  database: EncoursDatabase,
  key: Key,
): Promise<SettingValues[Key] | null> {
  const record = await database.settings.get(key);
  return record === undefined ? null : (liftSetting(record).value as SettingValues[Key]);
}
