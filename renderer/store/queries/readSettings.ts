import type { Company } from '../../domain/company/company';
import type { EcbRate, LegalRate } from '../../domain/latepayment/rateTable';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings';
import type { EncoursDatabase } from '../database';
import type { DraftSelection, LetterNumbering, SettingValues } from '../records/settingRecords';

/** The owner's choices; a choice that is younger than the record has its default. */
export async function readSettings(database: EncoursDatabase): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await readSetting(database, 'settings')) };
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
  return record === undefined ? null : (record.value as SettingValues[Key]);
}
