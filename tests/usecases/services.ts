import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day } from '../../renderer/domain/day';
import { parseRateTable } from '../../renderer/domain/latepayment/parseRateTable';
import { extractPages } from '../../renderer/documents/extract';
import { createRenderer } from '../../renderer/documents/render';
import { readCustomerFile } from '../../renderer/exchange/customerFile';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import { openDatabase } from '../../renderer/store/database';
import { newId } from '../../renderer/usecases/newId';
import type { Services } from '../../renderer/usecases/services';
import { connect } from '../store/checks/portfolioScene';

const ASSETS = join(import.meta.dirname, '..', '..', 'assets');

/** The program's own services without workers: real files, real letters, a database in memory. */
export async function realServices(
  name: string,
  today = '2026-06-15',
): Promise<{ services: Services; setToday: (value: string) => void; close: () => Promise<void> }> {
  const font = async (style: string): Promise<Uint8Array> =>
    readFile(join(ASSETS, 'fonts', `IBMPlexSans-${style}.ttf`));
  const renderer = createRenderer({
    regular: await font('Regular'),
    semiBold: await font('SemiBold'),
    italic: await font('Italic'),
  });
  const rates = parseRateTable(JSON.parse(await readFile(join(ASSETS, 'rates', 'rates.json'), 'utf8')));
  const database = await openDatabase(name);
  const { client, close } = connect(database, today);
  let current = today;
  const services: Services = {
    database,
    portfolio: client,
    files: {
      readReceivables: (source, options) => readReceivables(source, options),
      readCustomerFile: (source) => readCustomerFile(source),
    },
    printer: {
      ...renderer,
      checkDocument: (document) => Promise.resolve(renderer.checkDocument(document)),
      extractPages,
    },
    bundledRates: rates,
    today: () => day(current),
    now: () => `${current}T08:15:00.000Z`,
    newId,
    by: 'Propriétaire',
  };
  return {
    services,
    setToday: (value) => {
      current = value;
      client.setToday(day(value));
    },
    close: async () => {
      await close();
      await database.delete();
    },
  };
}

export async function assetBlob(path: string): Promise<Blob> {
  return new Blob([await readFile(join(ASSETS, path))]);
}

export async function assetJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(ASSETS, path), 'utf8'));
}
