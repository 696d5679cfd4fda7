import type { Account, AccountId } from '../../domain/account/account';
import type { Item, SettledItem } from '../../domain/account/item';
import { balanceOf } from '../../domain/account/itemBalance';
import type { Contact } from '../../domain/account/contact';
import { type Cents, cents, sumCents } from '../../domain/money';
import { CHANNELS } from '../../domain/plans/channel';
import { amountText, shortDay } from '../../documents/texts/frenchFormats';
import { accountEntries } from '../../store/journal/accountEntries';
import { readAccount, readPastOf } from '../../store/queries/readAccount';
import { readIssuedDocument } from '../../store/queries/readDispatches';
import { readCompany, readDraft } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';
import { type ExportCell, type ExportColumn, exportList } from '../exportList';
import type { LetterFile } from '../extractLetters';
import type { Services, WorkOptions } from '../services';
import {
  ACT_WORDS,
  CHANNEL_WORDS,
  ITEM_WORDS,
  readMe,
  SETTLED_WORDS,
  STATE_WORDS,
  stepName,
} from './exportWords';
import { collectionsToHandOver, fieldsToHandOver } from './handedOver';
import { type JournalRow, journalRows } from './journalRows';

export interface CustomerFiles {
  /** Bears the code only: a folder's name is seen by whoever passes. */
  readonly folderName: string;
  readonly files: readonly LetterFile[];
}

type Held = Item | SettledItem;

/**
 * What is held on one customer, for the person who asks: a record, three lists and the letters, in French, and nothing of any
 * other customer.
 * @throws StoreError `not-found`, `cancelled` when the signal is aborted
 */
export async function exportCustomer(
  { database, printer, today }: Pick<Services, 'database' | 'printer' | 'today'>,
  accountId: AccountId,
  { onProgress, signal }: WorkOptions = {},
): Promise<CustomerFiles> {
  const found = await readAccount(database, accountId);
  if (found === null) throw new StoreError('not-found', `account ${accountId}`);
  const { account } = found;
  const past = await readPastOf(database, accountId);
  const { settled } = past;
  const contacts = [...past.contacts, ...account.contacts];
  const held: readonly Held[] = [...account.items, ...settled].sort((a, b) => (a.date < b.date ? -1 : 1));
  const paragraph = (await readDraft(database))?.paragraphs[accountId] ?? '';
  const entries = journalRows(await accountEntries(database, accountId));
  const company = (await readCompany(database))?.name ?? '';
  const letters = await lettersOf({ database, printer }, account.name, contacts, {
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
  });
  const kept = new Set(letters.map(({ name }) => name));
  const numbers = new Map(held.map((item) => [item.id, item.number]));
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  return {
    folderName: `donnees-${account.code.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 60)}-${today()}`,
    files: [
      {
        name: 'LISEZMOI.txt',
        bytes: text(`\uFEFF${readMe(company, account.name, shortDay(today()), letters.length > 0)}`),
      },
      {
        name: 'fiche.json',
        bytes: text(
          `${JSON.stringify(recordOf(account, { held, contacts, paragraph, today: today() }), null, 2)}\n`,
        ),
      },
      { name: 'pieces.csv', bytes: await listOf(held, ITEM_COLUMNS) },
      { name: 'relances.csv', bytes: await listOf(contacts, contactColumns(numbers, kept)) },
      { name: 'journal.csv', bytes: await listOf(entries, JOURNAL_COLUMNS) },
      ...letters,
    ],
  };
}

async function lettersOf(
  { database, printer }: Pick<Services, 'database' | 'printer'>,
  name: string,
  contacts: readonly Contact[],
  { onProgress, signal }: WorkOptions,
): Promise<readonly LetterFile[]> {
  const files: LetterFile[] = [];
  for (const [index, { reference, document, issuedOn }] of contacts.entries()) {
    if (signal?.aborted === true) throw new StoreError('cancelled', 'export of a customer');
    if (document === null || reference === null) continue;
    const { sha256, firstPage, lastPage } = document;
    const issued = await readIssuedDocument(database, sha256).catch((error: unknown) => {
      if (error instanceof StoreError && error.code === 'not-found') return null;
      throw error;
    });
    if (issued === null) continue;
    files.push({
      name: letterName(reference),
      bytes: await printer.extractPages({
        batch: issued.bytes,
        firstPage,
        lastPage,
        title: `${reference} ${name}`,
        author: issued.models[0]?.sender.name ?? '',
        day: issuedOn,
      }),
    });
    onProgress?.(index + 1, contacts.length);
  }
  return files;
}

interface Beside {
  readonly held: readonly Held[];
  readonly contacts: readonly Contact[];
  readonly paragraph: string;
  readonly today: string;
}

function recordOf(account: Account, { held, contacts, paragraph, today }: Beside): unknown {
  return {
    exporte_le: today,
    ...fieldsToHandOver(account),
    mot_en_preparation: paragraph,
    ...collectionsToHandOver(account, new Map(held.map((item) => [item.id, item.number]))),
    solde_euros: Number(sumCents(account.items.map(balanceOf))) / 100,
    pieces_ouvertes: account.items.length,
    pieces_reglees: held.length - account.items.length,
    lettres: contacts.length,
  };
}

function listOf<Row>(rows: readonly Row[], columns: readonly ExportColumn<Row>[]): Promise<Uint8Array> {
  return exportList((from, to) => Promise.resolve({ rows: rows.slice(from, to) }), columns);
}

function letterName(reference: string): string {
  return `${reference}.pdf`;
}

const words = (text: string): ExportCell => ({ kind: 'text', text });
const asCents = (amount: Cents | undefined): ExportCell =>
  amount === undefined ? words('') : { kind: 'cents', cents: amount };

const ITEM_COLUMNS: readonly ExportColumn<Held>[] = [
  { title: 'Numéro', cell: ({ number }) => words(number) },
  { title: 'Nature', cell: ({ kind }) => words(ITEM_WORDS[kind]) },
  { title: 'Date', cell: ({ date }) => ({ kind: 'day', day: date }) },
  { title: 'Échéance', cell: ({ dueDate }) => ({ kind: 'day', day: dueDate }) },
  { title: 'Montant', cell: ({ amount }) => ({ kind: 'cents', cents: amount }) },
  {
    title: 'Reste dû',
    cell: (item) => ({ kind: 'cents', cents: 'settledBy' in item ? cents(0) : balanceOf(item) }),
  },
  {
    title: 'Paiements imputés',
    cell: ({ allocations }) =>
      words(allocations.map(({ on, amount }) => `${amountText(amount)} le ${shortDay(on)}`).join(' ; ')),
  },
  { title: 'Libellé', cell: ({ label }) => words(label) },
  { title: 'Journal', cell: ({ journal }) => words(journal) },
  { title: 'Lettrage', cell: ({ matching }) => words(matching ?? '') },
  { title: 'État', cell: (item) => words('settledBy' in item ? SETTLED_WORDS[item.settledBy] : 'Ouverte') },
  { title: 'Réglée le', cell: (item) => ({ kind: 'day', day: 'settledOn' in item ? item.settledOn : null }) },
];

function contactColumns(
  numbers: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
): readonly ExportColumn<Contact>[] {
  return [
    { title: 'Référence', cell: ({ reference }) => words(reference ?? '') },
    { title: 'Étape', cell: ({ stage }) => words(stage === null ? '' : stepName(stage.stepId)) },
    { title: 'Envoi', cell: ({ channel }) => words(CHANNEL_WORDS[channel]) },
    { title: 'État', cell: ({ state }) => words(STATE_WORDS[state]) },
    { title: 'Émise le', cell: ({ issuedOn }) => ({ kind: 'day', day: issuedOn }) },
    { title: 'Postée le', cell: ({ postedOn }) => ({ kind: 'day', day: postedOn }) },
    { title: 'Principal', cell: ({ asked }) => asCents(asked?.principal) },
    { title: 'Intérêts', cell: ({ asked }) => asCents(asked?.interest) },
    { title: 'Indemnité', cell: ({ asked }) => asCents(asked?.compensation) },
    {
      title: 'Pièces',
      cell: ({ itemIds }) =>
        words(
          itemIds
            .map((id) => numbers.get(id) ?? '')
            .filter(Boolean)
            .join(' '),
        ),
    },
    {
      title: 'Fichier',
      cell: ({ reference, channel }) => {
        if (reference === null || !CHANNELS[channel].onPaper) return words('');
        return words(kept.has(letterName(reference)) ? letterName(reference) : 'non conservée');
      },
    },
  ];
}

const JOURNAL_COLUMNS: readonly ExportColumn<JournalRow>[] = [
  { title: 'N°', cell: ({ head }) => ({ kind: 'count', count: head.seq }) },
  { title: 'Jour', cell: ({ head }) => ({ kind: 'day', day: head.day }) },
  { title: 'Inscrit le', cell: ({ head }) => words(head.at) },
  { title: 'Action', cell: ({ head }) => words(ACT_WORDS[head.act]) },
  { title: 'Quoi', cell: ({ what }) => words(what) },
  { title: 'Avant', cell: ({ before }) => words(before) },
  { title: 'Après', cell: ({ after }) => words(after) },
];
