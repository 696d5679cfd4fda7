import { issueLetters } from '../../../../renderer/store/acts/contacts/issueLetters';
import { saveCompany } from '../../../../renderer/store/acts/settings/saveCompany';
import { checkIntegrity } from '../../../../renderer/store/integrity';
import type { CopyFacts } from '../../../../renderer/store/parts/copyFacts';
import type { CheckDone, PartPiece } from '../../../../renderer/store/parts/copyRequests';
import { PartsClient } from '../../../../renderer/store/parts/partsClient';
import {
  confirmRestore,
  newScratchName,
  openActive,
  readPointer,
  swapTo,
} from '../../../../renderer/store/pointer/pointer';
import { readHead } from '../../../../renderer/store/pointer/readHead';
import { readCompany } from '../../../../renderer/store/queries/readSettings';
import { webLine } from '../../../../rpc/webLine';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../../support/builders';
import { accountOf, at, batchOf, edited, importInto } from '../../checks/scene';

const startClient = (): PartsClient =>
  new PartsClient(() => webLine(new Worker(`${location.origin}/parts.js`, { type: 'module' })));

function largeLedger() {
  const grand = Array.from({ length: 20_000 }, (_, index) =>
    aLedgerItem({
      number: `F${index}`,
      key: `key-${index}`,
      date: `2025-${String(1 + (index % 12)).padStart(2, '0')}-10`,
      amount: 1 + (index % 900),
    }),
  );
  const others = Array.from({ length: 200 }, (_, index) =>
    aLedgerCustomer({
      code: `C${index}`,
      name: `Client ${index}`,
      address: { lines: ['1 rue du Port'], postCode: '69001', town: 'Lyon', country: null },
      open: [aLedgerItem({ number: `C${index}-1`, key: `c${index}`, date: '2025-12-15', amount: 500 })],
    }),
  );
  return aLedger([aLedgerCustomer({ code: 'GRAND', name: 'Grand compte', open: grand }), ...others]);
}

interface Outcome {
  readonly facts: CopyFacts;
  readonly read: readonly string[];
  readonly answered: number;
  readonly check: CheckDone;
  readonly active: string;
  readonly scratch: string;
}

/**
 * A day's work, a copy of it while an act comes in, a load into a scratch database, the check, the swap: what the page sees of
 * each. `answered`: how often the page's own thread had its turn while the worker worked.
 */
async function copyAndSwap(): Promise<Outcome> {
  const database = await openActive();
  await importInto(database, largeLedger());
  await saveCompany(database, at(), aCompany({ name: 'Avant' }));
  const batch = await batchOf(database, ['C1', 'C2'], 'lot-1');
  const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await issueLetters(database, at(), { ...batch, document: { ...batch.document, bytes, sha256 } });

  let answered = 0;
  const turns = setInterval(() => (answered += 1), 10);
  const client = startClient();
  const copy = client.copy({ databaseName: database.name, base: null, day: '2026-03-20', at: at().at });
  const pieces: PartPiece[] = [];
  const read: string[] = [];
  let step = await copy.next();
  for (; step.done !== true; step = await copy.next()) {
    if (pieces.length === 2) {
      await edited(database, 'GRAND', { note: 'pendant la copie' });
    }
    if (step.value.last) read.push(step.value.name);
    pieces.push(step.value);
  }
  const { facts } = step.value;
  await saveCompany(database, at(), aCompany({ name: 'Après' }));

  const request = { databaseName: newScratchName(), facts, documentBytes: 'loaded' as const };
  const loading = await client.load(request);
  const last = new Map(pieces.filter(({ first }) => first).map((piece) => [piece.name, piece]));
  let taken = false;
  for (const piece of pieces) {
    // A part that was sent again takes the place of the first.
    if (piece.first) taken = last.get(piece.name) === piece;
    if (taken) await loading.put(piece);
  }
  await loading.finish();
  const check = await client.check(request);
  clearInterval(turns);
  database.close();
  await swapTo(request.databaseName, at().at);
  return {
    facts,
    read,
    answered,
    check,
    active: (await readPointer()).active,
    scratch: request.databaseName,
  };
}

/** After a reload: what the program would open. */
async function lookAgain() {
  const pointer = await readPointer();
  const head = await readHead(pointer.active, 0);
  const database = await openActive();
  const { problems } = await checkIntegrity(database);
  const account = await accountOf(database, 'GRAND');
  const seen = {
    active: database.name,
    former: pointer.former,
    counter: head?.head.counter,
    company: (await readCompany(database))?.name,
    problems,
    note: account.note,
    items: account.items.length,
  };
  await edited(database, account.code, { note: 'après' });
  database.close();
  await confirmRestore();
  return { ...seen, names: (await indexedDB.databases()).map(({ name }) => name) };
}

/** A load that the page gives up leaves nothing behind. */
async function cancelLoad() {
  const database = await openActive();
  const client = startClient();
  const copy = client.copy({ databaseName: database.name, base: null, day: '2026-03-20', at: at().at });
  const first = await copy.next();
  if (first.done === true) throw new Error('nothing to copy');
  // Leaving the loop ends the job: the next one may begin.
  await copy.return({ facts: {} as CopyFacts, keep: [] });
  const head = await readHead(database.name, 0);
  const facts = { ...(head?.head as object), schemaVersion: 1 } as CopyFacts;
  const databaseName = newScratchName();
  const loading = await client.load({ databaseName, facts, documentBytes: 'loaded' });
  await loading.put(first.value);
  await loading.cancel();
  database.close();
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
}

Object.assign(globalThis, { copyAndSwap, lookAgain, cancelLoad });
export type Looked = Awaited<ReturnType<typeof lookAgain>>;
export type { Outcome };
