import type { EncoursDatabase } from '../../database';
import type { Redactor } from '../../journal/redactor';
import { kindOf, RECORD_TABLES } from '../../kinds/kinds';

/** Dispatches lose their names together with their documents: see `eraseLetters`. */
const WITH_LETTERS = 'batches';

/**
 * Takes the customers out of every other record that may hold something of them, one by one. Not through the unit of work: its trace
 * would keep what it is to take away.
 */
export async function eraseFromRecords(database: EncoursDatabase, redactor: Redactor): Promise<void> {
  for (const name of RECORD_TABLES) {
    const { personal } = kindOf(name);
    if (personal === null || name === WITH_LETTERS) continue;
    const table = database.table<object>(name);
    for (const key of await table.toCollection().primaryKeys()) {
      const record = await table.get(key);
      const bare = record === undefined ? undefined : personal.ofRecord(record, redactor);
      if (bare !== undefined && bare !== record) await table.put(bare);
    }
  }
}
