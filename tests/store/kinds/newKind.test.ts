import 'fake-indexeddb/auto';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, scratchTree, toolPath, type ScratchTree } from '../../architecture/scratchTree';
import { day } from '../../../renderer/domain/day';
import type * as Database from '../../../renderer/store/database';
import type * as Integrity from '../../../renderer/store/integrity';
import type * as RedactorFile from '../../../renderer/store/journal/redactor';
import type * as CheckParts from '../../../renderer/store/parts/check/checkParts';
import type * as LoadCopy from '../../../renderer/store/parts/loadCopy';
import type * as ReadCopy from '../../../renderer/store/parts/readCopy';
import type * as Pointer from '../../../renderer/store/pointer/pointer';
import type { RecordChange } from '../../../renderer/store/records/journalRecord';
import type * as RunAct from '../../../renderer/store/transaction/runAct';

const SCHEMA = 'renderer/store/schema/v3.ts';
const KINDS = 'renderer/store/kinds/kinds.ts';

/** A kind as the next one may look: movements of a bank account, with the name of who paid. */
const MOVEMENTS = `
import * as v from 'valibot';
import type { AccountId } from '../../domain/account/account';
import { accountIdSchema, centsSchema, idSchema } from '../acts/schemas';
import { textSchema } from './forms';
import { fieldOf, type Kind, wholeInJournal } from './kind';

export interface Movement {
  readonly id: string;
  readonly accountId: AccountId;
  readonly payer: string;
  readonly amount: number;
}

const bare = (told: unknown): Movement => ({ ...(told as Movement), payer: '' });

export const movements: Kind<Movement> = {
  keyOf: ({ id }) => id,
  tableKey: (key) => key,
  form: v.strictObject({ id: idSchema, accountId: accountIdSchema, payer: textSchema, amount: centsSchema }),
  journal: wholeInJournal({ told: (record) => record, putBack: (told) => told as Movement }),
  personal: {
    ofRecord: (record, erased) => (erased.has(record.accountId) && record.payer !== '' ? bare(record) : record),
    ofTold: (told, _key, erased) =>
      erased.has(fieldOf(told, 'accountId') as AccountId) && fieldOf(told, 'payer') !== '' ? bare(told) : told,
    shows: (told) => {
      const id = fieldOf(told, 'accountId') as AccountId;
      if (told === null) return { bare: [], named: [], loose: false };
      return fieldOf(told, 'payer') === ''
        ? { bare: [id], named: [], loose: false }
        : { bare: [], named: [id], loose: false };
    },
  },
  copied: 'ranges',
  afterReset: 'emptied',
  inContext: false,
};
`;

/** Where a kind is declared, and what goes over all of them. */
const REGISTRY = ['kinds/kinds'];
const READERS = [
  ...REGISTRY,
  'transaction/recordWriter',
  'journal/journalChain',
  'journal/redactJournal',
  'check/recordsCheck',
  'parts/readCopy',
  'parts/loadCopy',
  'parts/checkCopy',
  'parts/check/checkParts',
  'integrity',
  'portfolio/portfolioServer',
  'acts/undo/undoAct',
  'acts/personaldata/eraseCustomers',
  'acts/receivables/resetSample',
];

describe('who declares a kind of record, in a copy,', () => {
  let tree: ScratchTree;
  beforeAll(() => {
    tree = scratchTree({});
    for (const folder of ['renderer/domain', 'renderer/store'])
      cpSync(join(ROOT, folder), join(tree.path, folder), { recursive: true });
    edit(SCHEMA, "  imports: 'id, acceptedAt',", "  imports: 'id, acceptedAt',\n  movements: 'id',");
  });
  afterAll(() => {
    tree.remove();
  });

  function edit(file: string, from: string, to: string): void {
    const path = join(tree.path, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  function errorsIn(files: readonly string[]): Promise<readonly string[]> {
    writeFileSync(
      join(tree.path, 'looked-at.json'),
      JSON.stringify({
        extends: './tsconfig.base.json',
        compilerOptions: { noEmit: true, lib: ['ES2023', 'WebWorker'], types: [] },
        files: files.map((file) => `renderer/store/${file}.ts`),
      }),
    );
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [toolPath('typescript', 'bin/tsc'), '-p', 'looked-at.json', '--pretty', 'false'],
        { cwd: tree.path, maxBuffer: 16 * 1024 * 1024 },
        (_error, stdout) =>
          resolve(
            stdout
              .replaceAll('\\', '/')
              .split(/\n(?=\S)/)
              .filter(Boolean),
          ),
      );
    });
  }

  it('is told by the compiler that its table has none', async () => {
    const said = await errorsIn(REGISTRY);
    expect(said[0]).toMatch(/^renderer\/store\/kinds\/kinds\.ts.*'movements' is missing/s);
    expect(said.filter((error) => !error.startsWith(KINDS))).toEqual([]);
  });

  it('writes one file and one line, and nothing else', async () => {
    writeFileSync(join(tree.path, 'renderer/store/kinds/movements.ts'), MOVEMENTS);
    edit(
      KINDS,
      "import { rates } from './rates';",
      "import { movements } from './movements';\nimport { rates } from './rates';",
    );
    edit(KINDS, '  documents,\n}', '  documents,\n  movements,\n}');
    expect(await errorsIn(READERS)).toEqual([]);
  });

  it('then has it written, journaled, undone, copied, checked, erased and emptied', async () => {
    // Typed as the originals: what differs is what the copy was given.
    const load = (file: string): Promise<unknown> =>
      import(/* @vite-ignore */ join(tree.path, 'renderer/store', file));
    const { openDatabase } = (await load('database.ts')) as typeof Database;
    const { runAct } = (await load('transaction/runAct.ts')) as typeof RunAct;
    const { checkIntegrity } = (await load('integrity.ts')) as typeof Integrity;
    const { readCopy } = (await load('parts/readCopy.ts')) as typeof ReadCopy;
    const { CopyLoader } = (await load('parts/loadCopy.ts')) as typeof LoadCopy;
    const { PartsCheck } = (await load('parts/check/checkParts.ts')) as typeof CheckParts;
    const { Redactor } = (await load('journal/redactor.ts')) as typeof RedactorFile;
    const { newScratchName } = (await load('pointer/pointer.ts')) as typeof Pointer;

    const database = await openDatabase('with-movements');
    const context = { at: '2026-03-20T08:15:00.000Z', by: 'Propriétaire', today: day('2026-03-20') };
    const movement = { id: 'm-1', accountId: 'durand', payer: 'Jean Durand', amount: 1200 };
    const table = 'movements' as RecordChange['table'];
    type Work = Parameters<Parameters<typeof runAct>[3]>[0];
    const act = (body: (work: Work) => Promise<void>) =>
      runAct(database, context, 'saveDraft', async (work) => {
        await body(work);
        return {};
      });
    const problems = async (name = database.name): Promise<readonly unknown[]> => {
      const opened = await openDatabase(name);
      const found = (await checkIntegrity(opened)).problems.map(({ code, subject }) => [code, subject]);
      opened.close();
      return found;
    };

    const { seq } = await act((work) => work.records.add(table, movement as never));
    await act((work) => work.records.put(table, { ...movement, id: 'm-2', amount: 1300 } as never));
    expect(await problems()).toEqual([]);

    // Undone, and refused when it is something else by now.
    const written = ((await database.journal.get([seq, 0]))?.changes ?? []) as readonly RecordChange[];
    await act((work) => work.records.putBack(written[0] as RecordChange));
    expect(await database.table('movements').toCollection().primaryKeys()).toEqual(['m-2']);
    await expect(act((work) => work.records.putBack(written[0] as RecordChange))).rejects.toMatchObject({
      code: 'changed-since',
    });
    await act((work) => work.records.add(table, movement as never));

    // Copied, judged as it is, loaded again.
    const facts = { day: '2026-03-20', at: context.at };
    const copy = readCopy(database, { base: null, ...facts, tallies: new Map() });
    const parts = new Map<string, { codec: 'zlib' | 'stored'; chunks: Uint8Array[] }>();
    let step = await copy.next();
    for (; step.done !== true; step = await copy.next()) {
      const { name, codec, bytes, first } = step.value;
      const chunks = first ? [] : (parts.get(name)?.chunks ?? []);
      parts.set(name, { codec, chunks: [...chunks, bytes] });
    }
    expect([...parts.keys()]).toContain('movements/0');
    const check = new PartsCheck(step.value.facts);
    const databaseName = newScratchName();
    const loader = await CopyLoader.begin({ databaseName, facts: step.value.facts, documentBytes: 'loaded' });
    for (const [name, { codec, chunks }] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await check.part(name, codec, each(chunks));
      await loader.part(name, codec, each(chunks));
    }
    expect(check.end().problems).toEqual([]);
    await loader.finish();
    expect(await problems(databaseName)).toEqual([]);
    const restored = await openDatabase(databaseName);
    expect(await restored.table('movements').toArray()).toEqual(await database.table('movements').toArray());
    await restored.delete();

    // Told when it is not what the journal says; the name goes out of it and out of the journal.
    await database.table('movements').update('m-1', { amount: 1 });
    expect(await problems()).toEqual([['journal-record', 'movements m-1']]);
    const redactor = new Redactor(new Map([['durand' as never, new Set<never>()]]));
    expect(redactor.record(table, movement as never)).toMatchObject({ id: 'm-1', payer: '' });
    expect(JSON.stringify(redactor.changes(written))).not.toContain('Jean');

    // Removed, and emptied with the sample company.
    await database.table('movements').put(movement);
    await act((work) => work.records.remove(table, 'm-1'));
    expect(await problems()).toEqual([]);
    expect(await database.table('movements').toCollection().primaryKeys()).toEqual(['m-2']);
    await act((work) => work.records.emptyForReset());
    expect(await database.table('movements').count()).toBe(0);
    await database.delete();
  });
});

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}
