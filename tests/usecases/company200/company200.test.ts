import 'fake-indexeddb/auto';
import { copyFile, cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { listSources, openSource, restore } from '../../../renderer/usecases/safety/restore';
import { accountOf, at } from '../../store/checks/scene';
import { restoreDump } from '../../store/dump';
import { Computer } from '../safety/computer';
import { FACTS_DAY, figuresOf, type CompanyFigures } from './figures';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const NAME = 'v2-company200';

/** The ways by which data of that day come into the program, each until the database is there to be opened. */
const WAYS: Readonly<Record<string, (computer: Computer) => Promise<void>>> = {
  'its database': async () => {
    await restoreDump(join(FIXTURES, 'databases', `${NAME}.json.gz`), 'encours');
  },
  'its backup': async (computer) => {
    const folder = join(await computer.stick('CLE 1'), 'Encours');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `Encours ${FACTS_DAY} 18h00.encours`);
    await copyFile(join(FIXTURES, 'backups', `${NAME}.encours`), file);
    const { backups } = await listSources(computer.tools);
    await restore(computer.tools, await openSource(computer.tools, backups[0]?.source ?? ''));
  },
  'its mirror': async (computer) => {
    await cp(join(FIXTURES, 'mirrors', NAME), join(computer.dataFolder, 'mirror'), { recursive: true });
    const { mirrors } = await listSources(computer.tools);
    await restore(computer.tools, await openSource(computer.tools, mirrors[0]?.source ?? ''));
  },
};

async function readFacts(): Promise<CompanyFigures> {
  const text = await readFile(join(FIXTURES, 'databases', `${NAME}.facts.json`), 'utf8');
  return JSON.parse(text) as CompanyFigures;
}

/** Section by section and customer by customer, so that what differs is named. */
function expectFacts(figures: CompanyFigures, facts: CompanyFigures): void {
  expect(figures.company).toEqual(facts.company);
  expect(Object.keys(figures.customers)).toEqual(Object.keys(facts.customers));
  for (const [code, told] of Object.entries(facts.customers))
    expect({ code, ...figures.customers[code] }).toEqual({ code, ...told });
  expect(figures.portfolio).toEqual(facts.portfolio);
}

describe('a company of 200 customers, written by a program of schema 2', () => {
  let computer: Computer;
  let database: EncoursDatabase | null;
  beforeEach(async () => {
    computer = await Computer.make();
    database = null;
  });
  afterEach(async () => {
    database?.close();
    await computer.remove();
  });

  it.for(Object.entries(WAYS))('comes from %s with the figures of that day', async ([_from, bring]) => {
    await bring(computer);
    database = await computer.openDatabase();
    expectFacts(await figuresOf(database), await readFacts());
  });

  it('goes on: an act and its undoing leave every customer as he was, and all of it whole', async () => {
    await WAYS['its database']?.(computer);
    database = await computer.openDatabase();
    const facts = await readFacts();
    // With letters and a contract rate; with items in slices and holds; whose collective account was divided.
    for (const code of ['C002', 'C011', 'GRAND', '411900']) {
      const { id: accountId, note } = await accountOf(database, code);
      const { seq } = await editCustomer(database, at(FACTS_DAY), {
        accountId,
        seen: { note },
        edit: { note: 'vu' },
      });
      expect((await accountOf(database, code)).note).toBe('vu');
      await undoAct(database, at(FACTS_DAY), { seq });
    }
    const { customers, portfolio } = await figuresOf(database);
    expect(customers).toEqual(facts.customers);
    expect(portfolio).toEqual(facts.portfolio);
    expect((await checkIntegrity(database)).problems).toEqual([]);
  });
});
