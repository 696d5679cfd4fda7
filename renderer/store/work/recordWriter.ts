import type { Company } from '../../domain/company/company';
import type { EncoursDatabase } from '../database';
import { hashOf } from '../journal/hash';
import type { BatchRecord, DocumentRecord } from '../records/dispatchRecord';
import type { ImportRecord } from '../records/importRecord';
import type { Change, RecordChange } from '../records/journalRecord';
import type { RateRecord, SettingRecord, SettingValues } from '../records/settingRecords';

/** Writes records that are not accounts, each with its trace for the journal. */
export class RecordWriter {
  readonly #database: EncoursDatabase;
  readonly #changes: Change[];

  constructor(database: EncoursDatabase, changes: Change[]) {
    this.#database = database;
    this.#changes = changes;
  }

  async addBatch(batch: BatchRecord, document: DocumentRecord): Promise<void> {
    await this.#database.documents.add(document);
    const { bytes: _bytes, models: _models, sender, ...proof } = document;
    // Only its hash: the sender may have a logo of 200 KB, in each batch the same.
    this.#trace('documents', document.sha256, null, { ...proof, senderHash: hashOf(sender) });
    await this.#database.batches.add(batch);
    this.#trace('batches', batch.id, null, batch);
  }

  async changeBatch(before: BatchRecord, after: BatchRecord): Promise<void> {
    await this.#database.batches.put(after);
    this.#trace('batches', after.id, stateOf(before), stateOf(after));
  }

  async putImport(before: ImportRecord | null, after: ImportRecord): Promise<void> {
    await this.#database.imports.put(after);
    this.#trace('imports', after.id, before, after);
  }

  async putSetting<Key extends keyof SettingValues>(key: Key, value: SettingValues[Key]): Promise<void> {
    const before = await this.#database.settings.get(key);
    await this.#database.settings.put({ key, value } as SettingRecord);
    this.#trace('settings', key, before?.value ?? null, value);
  }

  async putCompany(value: Company): Promise<void> {
    const before = await this.#database.company.get('own');
    await this.#database.company.put({ key: 'own', value });
    this.#trace('company', 'own', before?.value ?? null, value);
  }

  async putRate(record: RateRecord): Promise<void> {
    const before = await this.#database.rates.get([record.table, record.half]);
    await this.#database.rates.put(record);
    this.#trace('rates', `${record.table} ${record.half}`, before ?? null, record);
  }

  /** Puts a setting, the company or a rate back to what it was before; absent again when it was absent. */
  async putBack(change: RecordChange): Promise<void> {
    const { table, key, before } = change;
    if (table === 'settings') {
      if (before === null) await this.#database.settings.delete(key);
      else await this.#database.settings.put({ key, value: before } as SettingRecord);
    } else if (table === 'company') {
      if (before === null) await this.#database.company.delete('own');
      else await this.#database.company.put({ key: 'own', value: before as Company });
    } else if (table === 'rates') {
      const [name = '', half = ''] = key.split(' ');
      if (before === null) await this.#database.rates.delete([name, half]);
      else await this.#database.rates.put(before as RateRecord);
    } else if (table === 'batches') {
      const batch = await this.#database.batches.get(key);
      if (batch !== undefined)
        await this.#database.batches.put({ ...batch, ...(before as ReturnType<typeof stateOf>) });
    }
    this.#trace(table, key, change.after, before);
  }

  /** What a record says now, in the form its changes are traced in; null when there is none. */
  async traced(change: RecordChange): Promise<unknown> {
    const { table, key } = change;
    if (table === 'settings') return (await this.#database.settings.get(key))?.value ?? null;
    if (table === 'company') return (await this.#database.company.get('own'))?.value ?? null;
    if (table === 'batches') {
      const batch = await this.#database.batches.get(key);
      return batch === undefined ? null : stateOf(batch);
    }
    if (table === 'rates') {
      const [name = '', half = ''] = key.split(' ');
      return (await this.#database.rates.get([name, half])) ?? null;
    }
    return null;
  }

  #trace(table: RecordChange['table'], key: string, before: unknown, after: unknown): void {
    this.#changes.push({ kind: 'record', table, key, before, after });
  }
}

/** What changes in a batch once it is issued. */
function stateOf(batch: BatchRecord): Pick<BatchRecord, 'state' | 'postedOn' | 'cancelledOn'> {
  return { state: batch.state, postedOn: batch.postedOn, cancelledOn: batch.cancelledOn };
}
