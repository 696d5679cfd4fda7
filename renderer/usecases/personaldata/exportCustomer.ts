import type { Account, AccountId } from '../../domain/account/account';
import type { Item, SettledItem } from '../../domain/account/item';
import { balanceOf } from '../../domain/account/itemBalance';
import type { ReminderRecord } from '../../domain/account/reminderRecord';
import { cents, sumCents } from '../../domain/money';
import { STEP_NAMES } from '../../documents/letters/summaryList';
import { amountText, shortDay } from '../../documents/texts/frenchFormats';
import { accountEntries } from '../../store/journal/accountEntries';
import { readAccount, readHistory } from '../../store/queries/readAccount';
import { readIssuedDocument } from '../../store/queries/readBatches';
import { readCompany, readDraft } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';
import { type ExportCell, type ExportColumn, exportList } from '../exportList';
import type { LetterFile } from '../extractLetters';
import type { Services, WorkOptions } from '../services';
import {
  ACT_WORDS,
  CHANNEL_WORDS,
  ITEM_WORDS,
  KIND_WORDS,
  readMe,
  SETTLED_WORDS,
  STATE_WORDS,
  termsText,
} from './exportWords';
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
  const account = await readAccount(database, accountId);
  if (account === null) throw new StoreError('not-found', `account ${accountId}`);
  const settled = (await readHistory(database, accountId)).flatMap(({ items }) => items);
  const held: readonly Held[] = [...account.items, ...settled].sort((a, b) => (a.date < b.date ? -1 : 1));
  const paragraph = (await readDraft(database))?.paragraphs[accountId] ?? '';
  const entries = journalRows(await accountEntries(database, accountId));
  const company = (await readCompany(database))?.name ?? '';
  const letters = await lettersOf({ database, printer }, account, {
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
        bytes: text(`${JSON.stringify(recordOf(account, held, paragraph, today()), null, 2)}\n`),
      },
      { name: 'pieces.csv', bytes: await listOf(held, ITEM_COLUMNS) },
      { name: 'relances.csv', bytes: await listOf(account.reminders, reminderColumns(numbers, kept)) },
      { name: 'journal.csv', bytes: await listOf(entries, JOURNAL_COLUMNS) },
      ...letters,
    ],
  };
}

async function lettersOf(
  { database, printer }: Pick<Services, 'database' | 'printer'>,
  { name, reminders }: Account,
  { onProgress, signal }: WorkOptions,
): Promise<readonly LetterFile[]> {
  const files: LetterFile[] = [];
  for (const [index, { reference, document, issuedOn }] of reminders.entries()) {
    if (signal?.aborted === true) throw new StoreError('cancelled', 'export of a customer');
    if (document === null) continue;
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
    onProgress?.(index + 1, reminders.length);
  }
  return files;
}

function recordOf(account: Account, held: readonly Held[], paragraph: string, today: string): unknown {
  const { address, terms, contractRate, holds } = account;
  const numbers = new Map(held.map((item) => [item.id, item.number]));
  return {
    exporte_le: today,
    code: account.code,
    nom: account.name,
    nature: KIND_WORDS[account.kind],
    nature_confirmee: account.kindConfirmed,
    adresse:
      address === null
        ? null
        : {
            lignes: address.lines,
            code_postal: address.postCode,
            ville: address.town,
            pays: address.country,
          },
    courriel: account.email,
    telephone: account.phone,
    siren: account.siren,
    conditions: termsText(terms),
    taux_convenu_pour_cent: contractRate === null ? null : contractRate / 100,
    mise_en_demeure_autorisee: account.formalNoticeAllowed,
    note: account.note,
    mot_en_preparation: paragraph,
    relances_suspendues: holds.map(({ placedOn, until, reason, itemId }) => ({
      depuis: placedOn,
      jusqu_au: until,
      motif: reason,
      piece: itemId === null ? null : (numbers.get(itemId) ?? null),
    })),
    solde_euros: Number(sumCents(account.items.map(balanceOf))) / 100,
    pieces_ouvertes: account.items.length,
    pieces_reglees: held.length - account.items.length,
    lettres: account.reminders.length,
  };
}

function listOf<Row>(rows: readonly Row[], columns: readonly ExportColumn<Row>[]): Promise<Uint8Array> {
  return exportList((from, to) => Promise.resolve({ rows: rows.slice(from, to) }), columns);
}

function letterName(reference: string): string {
  return `${reference}.pdf`;
}

const words = (text: string): ExportCell => ({ kind: 'text', text });

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
  { title: 'Lettrage', cell: ({ letter }) => words(letter ?? '') },
  { title: 'État', cell: (item) => words('settledBy' in item ? SETTLED_WORDS[item.settledBy] : 'Ouverte') },
  { title: 'Réglée le', cell: (item) => ({ kind: 'day', day: 'settledOn' in item ? item.settledOn : null }) },
];

function reminderColumns(
  numbers: ReadonlyMap<string, string>,
  kept: ReadonlySet<string>,
): readonly ExportColumn<ReminderRecord>[] {
  return [
    { title: 'Référence', cell: ({ reference }) => words(reference) },
    { title: 'Étape', cell: ({ step }) => words(STEP_NAMES[step]) },
    { title: 'Envoi', cell: ({ channel }) => words(CHANNEL_WORDS[channel]) },
    { title: 'État', cell: ({ state }) => words(STATE_WORDS[state]) },
    { title: 'Émise le', cell: ({ issuedOn }) => ({ kind: 'day', day: issuedOn }) },
    { title: 'Postée le', cell: ({ postedOn }) => ({ kind: 'day', day: postedOn }) },
    { title: 'Principal', cell: ({ principal }) => ({ kind: 'cents', cents: principal }) },
    { title: 'Intérêts', cell: ({ interest }) => ({ kind: 'cents', cents: interest }) },
    { title: 'Indemnité', cell: ({ compensation }) => ({ kind: 'cents', cents: compensation }) },
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
      cell: ({ reference }) =>
        words(kept.has(letterName(reference)) ? letterName(reference) : 'non conservée'),
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
