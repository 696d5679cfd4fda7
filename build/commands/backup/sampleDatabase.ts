import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractPages } from '../../../renderer/documents/extract';
import { createRenderer } from '../../../renderer/documents/render';
import type { AccountId } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { deskOf } from '../../../renderer/domain/desk/deskOf';
import { readCustomerFile } from '../../../renderer/exchange/customerFile';
import { readReceivables } from '../../../renderer/exchange/readReceivables';
import { openDatabase, type EncoursDatabase } from '../../../renderer/store/database';
import { everyAccount } from '../../../renderer/store/queries/readEverything';
import { issueBatch } from '../../../renderer/usecases/issueBatch';
import { loadSample } from '../../../renderer/usecases/loadSample';
import { newId } from '../../../renderer/usecases/newId';
import { prepareBatch } from '../../../renderer/usecases/prepareBatch';
import { reminderContext } from '../../../renderer/usecases/reminderContext';
import type { Services } from '../../../renderer/usecases/services';
import { SAMPLE_DAY } from '../lettres/options';
import { readBundledRates, readFonts, SAMPLE_FOLDER } from '../lettres/sources';

/** The instant that the sample's acts bear. */
export const SAMPLE_INSTANT = `${SAMPLE_DAY}T08:15:00.000Z`;

type Needed = Omit<Services, 'portfolio'>;

/**
 * The sample company in a database in memory, through the program's own acts, with the letters of its day issued as one
 * batch. IndexedDB must have been provided before this is imported.
 */
export async function sampleDatabase(name: string): Promise<EncoursDatabase> {
  const database = await openDatabase(name);
  const services = await servicesOn(database);
  const sample = (file: string): string => join(SAMPLE_FOLDER, file);
  await loadSample(services, {
    fec: await openAsBlob(sample('sample-fec.txt')),
    customers: await openAsBlob(sample('sample-customers.csv')),
    company: JSON.parse(await readFile(sample('sample-company.json'), 'utf8')),
  });
  const selection = { accountIds: await proposed(services), confirmed: [], paragraphs: {} };
  const prepared = await prepareBatch(services, selection);
  if (prepared.ready.length > 0) await issueBatch(services, prepared);
  return database;
}

async function proposed(services: Needed): Promise<readonly AccountId[]> {
  const context = await reminderContext(services);
  const ids: AccountId[] = [];
  for await (const accounts of everyAccount(services.database))
    for (const { account } of accounts) {
      const { letter } = deskOf(account, context).proposal;
      if (letter !== null && !letter.confirm) ids.push(account.id);
    }
  return ids;
}

async function servicesOn(database: EncoursDatabase): Promise<Needed> {
  let made = 0;
  const renderer = createRenderer(await readFonts());
  return {
    database,
    files: {
      readReceivables: (source, options) => readReceivables(source, options),
      readCustomerFile: (source) => readCustomerFile(source),
    },
    printer: {
      ...renderer,
      checkDocument: (document) => Promise.resolve(renderer.checkDocument(document)),
      extractPages,
    },
    bundledRates: await readBundledRates(),
    today: () => day(SAMPLE_DAY),
    now: () => SAMPLE_INSTANT,
    // The sample's own clock: one tick an id, so that they sort as they were made.
    newId: () => newId(Date.parse(SAMPLE_INSTANT) + (made += 1)),
    by: 'Propriétaire',
  };
}
