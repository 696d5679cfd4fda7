import { webLine } from '../../../rpc/webLine';
import { day } from '../../../renderer/domain/day';
import { deskOf } from '../../../renderer/domain/desk/deskOf';
import { composeLetter } from '../../../renderer/domain/letters/composeLetter';
import { planImport } from '../../../renderer/domain/receivables/planImport';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { readReceivables } from '../../../renderer/exchange/readReceivables';
import { shellOfWindow } from '../../../renderer/platform/bridge';
import { readAccounts } from '../../../renderer/store/accounts/readAccounts';
import { acceptImport } from '../../../renderer/store/acts/receivables/acceptImport';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { hashBytes } from '../../../renderer/store/journal/hash';
import { PartsClient } from '../../../renderer/store/parts/partsClient';
import { openActive } from '../../../renderer/store/pointer/pointer';
import { takeReferences } from '../../../renderer/store/letterNumbering';
import { readMarks, readNumbering } from '../../../renderer/store/queries/readSettings';
import { readAccount } from '../../../renderer/store/queries/readAccount';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { newId } from '../../../renderer/usecases/newId';
import { backUp } from '../../../renderer/usecases/safety/backUp';
import { checkStart } from '../../../renderer/usecases/safety/startCheck';
import { syncMirror } from '../../../renderer/usecases/safety/syncMirror';
import { aCompany } from '../../support/builders';
import { aContext } from '../../support/engine';
import { ledgerFile } from './ledgerFile';
import { watchSilence } from './silence';
import { SAFETY_BENCH, type BackUpFigures, type SafetyBenchPage, type SyncFigures } from './figures';

const TODAY = day('2026-03-20');
const NOW = `${TODAY}T08:00:00.000Z`;
const ACT = { at: NOW, by: 'bench', today: TODAY };
const DOCUMENT_BYTES = 5 * 1024 * 1024;
const RANDOM_AT_ONCE = 65_536;

const shell = shellOfWindow();
const opened = openActive();
let client: PartsClient | null = null;

const clock = { today: () => TODAY, now: () => NOW };

function parts(): PartsClient {
  if (client === null) throw new Error('no worker was started');
  return client;
}

async function sync(): Promise<SyncFigures> {
  const database = await opened;
  const silence = watchSilence();
  const begun = performance.now();
  let sent = 0;
  await syncMirror({ shell, parts, database, ...clock, onProgress: (bytes) => (sent = bytes) });
  return { ms: performance.now() - begun, bytes: sent, silenceMs: silence() };
}

/** Like a batch PDF: four fifths do not compress. */
function documentBytes(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(DOCUMENT_BYTES);
  for (let at = 0; at < bytes.length; at += RANDOM_AT_ONCE)
    crypto.getRandomValues(bytes.subarray(at, at + (RANDOM_AT_ONCE * 4) / 5));
  return bytes;
}

/** Batches of one letter each, whose documents are as large as those of large batches. */
async function issueDocuments(database: EncoursDatabase, count: number): Promise<void> {
  const context = aContext(TODAY);
  const { company } = context;
  if (company === null) throw new Error('no company');
  const { writer } = await readMarks(database);
  const ids = await database.accounts.limit(count).primaryKeys();
  for (const { account, record } of await readAccounts(database, ids)) {
    const taken = takeReferences(await readNumbering(database), writer, TODAY, 1);
    const { statement, proposal } = deskOf(account, context);
    const { letter } = proposal;
    if (letter === null) throw new Error(`no letter for ${account.code}`);
    const reference = taken.references[0] ?? '';
    const composed = composeLetter(statement, letter, {
      reference,
      settings: context.settings,
      company,
      past: [],
      templateVersion: 1,
    });
    if (!composed.ok) throw new Error(composed.reason);
    const bytes = documentBytes();
    await issueLetters(database, ACT, {
      dispatchId: `bench-${account.code}`,
      duplex: false,
      document: { bytes, sha256: hashBytes(bytes), pageCount: 1 },
      letters: [
        {
          accountId: account.id,
          version: record.hash,
          proposal: letter,
          model: composed.model,
          firstPage: 1,
          lastPage: 1,
        },
      ],
    });
  }
}

const page: SafetyBenchPage = {
  start: (worker) => {
    client = new PartsClient(() => webLine(new Worker(worker, { type: 'module' })));
  },

  fill: async ({ customers, invoices, documents }) => {
    const database = await opened;
    const file = ledgerFile(customers, invoices);
    const outcome = await readReceivables(file, { fileName: 'export.txt' });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const plan = planImport({
      existing: [],
      ledger: outcome.ledger,
      importId: newId(),
      settings: DEFAULT_SETTINGS,
      today: TODAY,
      newId,
      lettering: 'wait',
    });
    await acceptImport(database, ACT, {
      plan,
      basedOn: await readCounter(database),
      file: { name: 'export.txt', size: file.size, firstDay: null, lastDay: null, rejected: 0 },
      sample: false,
    });
    await saveCompany(database, ACT, aCompany());
    await issueDocuments(database, documents);
  },

  work: async (acts, from) => {
    const database = await opened;
    const ids = await database.accounts.toCollection().primaryKeys();
    for (let done = 0; done < acts; done += 1) {
      const accountId = ids[((from + done) * 197) % ids.length];
      const seen = accountId === undefined ? null : await readAccount(database, accountId);
      if (seen === null) throw new Error('no such account');
      const note = `note ${String(from + done)}`;
      const { id, note: before } = seen.account;
      await editCustomer(database, ACT, { accountId: id, seen: { note: before }, edit: { note } });
    }
  },

  sync,

  compareHeads: async () => {
    const begun = performance.now();
    const { judgement } = await checkStart({ shell });
    if (judgement !== 'fine') throw new Error(judgement);
    return performance.now() - begun;
  },

  protect: async () => {
    await shell.setBackupPassphrase({ passphrase: 'une phrase pour la mesure' });
  },

  writeAndRead: async () => {
    const [place] = await shell.backupPlaces();
    if (place === undefined) throw new Error('no place');
    const begun = performance.now();
    const { token, bytes } = await new Promise<{ token: string; bytes: number }>((resolve, reject) => {
      const deaf = shell.onSafety((event) => {
        if (event.kind === 'progress') return;
        deaf();
        if (event.kind === 'written') resolve(event.backup);
        else reject(new Error(event.code));
      });
      shell.writeBackup({ placeId: place.id }).catch(reject);
    });
    const writeMs = performance.now() - begun;
    const { session } = await shell.openRestore({ source: `proof:${token}`, content: 'without-stored' });
    while (!('end' in (await shell.readRestore({ session })))) continue;
    await shell.closeRestore({ session });
    const ms = performance.now() - begun;
    await shell.discardBackup({ token });
    return { writeMs, ms, bytes };
  },

  backUp: async (): Promise<BackUpFigures> => {
    const database = await opened;
    const [place] = await shell.backupPlaces();
    if (place === undefined) throw new Error('no place');
    const silence = watchSilence();
    const begun = performance.now();
    const begins: Record<string, number> = {};
    const keeper = {
      pause: () => () => undefined,
      sync: () => syncMirror({ shell, parts, database, ...clock }),
    };
    const tools = { shell, parts, keeper, now: clock.now } as unknown as Parameters<typeof backUp>[1];
    const { proven } = await backUp({ database }, tools, place.id, {
      onProgress: ({ step }) => (begins[step] ??= Math.round(performance.now() - begun)),
    });
    return { ms: performance.now() - begun, begins, silenceMs: silence(), invoices: proven.invoices };
  },
};

Object.assign(globalThis, { [SAFETY_BENCH]: page });
