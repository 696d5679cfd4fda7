import type { AccountId } from '../domain/account/account';
import { type MissingRate, mergeMissing } from '../domain/latepayment/rateTable';
import { composeLetter } from '../domain/letters/composeLetter';
import { sumCents, type Cents } from '../domain/money';
import type { ReminderContext } from '../domain/reminders/reminderContext';
import type { LateStatement } from '../domain/latepayment/lateStatement';
import { type Desk, deskOf } from '../domain/desk/deskOf';
import type { Contact } from '../domain/account/contact';
import type { ReasonCode } from '../domain/reasons/reasons';
import type { LetterProposal } from '../domain/reminders/proposal';
import type { DocumentProblem } from '../documents/documentProblem';
import { readAccounts, readPastContacts } from '../store/queries/readAccount';
import { letterDetails, letterDocument } from './letterDetails';
import { PREVIEW_REFERENCE } from './previewLetter';
import { reminderContext } from './reminderContext';
import type { Services } from './services';

/** What the owner ticked in "Lettres du jour", in posting order. */
export interface Selection {
  readonly accountIds: readonly AccountId[];
  /** Letters that want his own tick, and got it. */
  readonly confirmed: readonly AccountId[];
  readonly paragraphs: Readonly<Record<string, string>>;
}

/** A letter that can be issued as it is. */
export interface ReadyLetter {
  readonly statement: LateStatement;
  /** The account's hash: it must be the same when the letter is issued. */
  readonly version: string;
  readonly proposal: LetterProposal;
  /** What was said to the customer before, from the account's history. */
  readonly past: readonly Contact[];
  readonly personalParagraph: string;
  readonly principal: Cents;
  readonly total: Cents;
}

/** A selected letter that cannot go, and why: codes of the engine, or what the printer found. */
export interface BlockedLetter {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly reasons: readonly ReasonCode[];
  readonly problems: readonly DocumentProblem[];
}

export interface PreparedBatch {
  readonly context: ReminderContext;
  readonly ready: readonly ReadyLetter[];
  readonly blocked: readonly BlockedLetter[];
  /** Asked from the owner in one dialog, before the letters that need them. */
  readonly missingRates: readonly MissingRate[];
  readonly principal: Cents;
  readonly total: Cents;
}

/**
 * Looks at each selected letter afresh: what would be issued, what cannot be and why, which rates are missing. Nothing
 * is written.
 */
export async function prepareBatch(
  services: Pick<Services, 'database' | 'bundledRates' | 'today' | 'printer'>,
  selection: Selection,
): Promise<PreparedBatch> {
  const context = await reminderContext(services);
  const confirmed = new Set(selection.confirmed);
  const ready: ReadyLetter[] = [];
  const blocked: BlockedLetter[] = [];
  const missing: (readonly MissingRate[])[] = [];
  const past = await readPastContacts(services.database, selection.accountIds);
  for (const { account, version } of await readAccounts(services.database, selection.accountIds)) {
    const outcome = await lookAt(deskOf(account, context), context, {
      version,
      past: past.get(account.id) ?? [],
      confirmed: confirmed.has(account.id),
      personalParagraph: selection.paragraphs[account.id] ?? '',
      printer: services.printer,
    });
    if (outcome.kind === 'ready') ready.push(outcome.letter);
    else {
      blocked.push(outcome.letter);
      missing.push(outcome.missing);
    }
  }
  return {
    context,
    ready,
    blocked,
    missingRates: mergeMissing(missing),
    principal: sumCents(ready.map((letter) => letter.principal)),
    total: sumCents(ready.map((letter) => letter.total)),
  };
}

type Look =
  | { readonly kind: 'ready'; readonly letter: ReadyLetter }
  | { readonly kind: 'blocked'; readonly letter: BlockedLetter; readonly missing: readonly MissingRate[] };

async function lookAt(
  { statement, proposal: { letter, reason }, obstacles }: Desk,
  context: ReminderContext,
  own: {
    readonly version: string;
    readonly past: readonly Contact[];
    readonly confirmed: boolean;
    readonly personalParagraph: string;
    readonly printer: Pick<Services['printer'], 'checkDocument'>;
  },
): Promise<Look> {
  const { account } = statement;
  const blocked = (
    reasons: readonly ReasonCode[],
    problems: readonly DocumentProblem[] = [],
    missing: readonly MissingRate[] = [],
  ): Look => ({
    kind: 'blocked',
    letter: { accountId: account.id, code: account.code, name: account.name, reasons, problems },
    missing,
  });
  if (letter === null) return blocked(reason === null ? [] : [reason]);
  if (letter.confirm && !own.confirmed) return blocked(['noticeToConfirm']);
  const { company } = context;
  if (company === null) return blocked(obstacles);
  const composed = composeLetter(statement, letter, {
    ...letterDetails(context, company, letter),
    reference: PREVIEW_REFERENCE,
    past: own.past,
    personalParagraph: own.personalParagraph,
  });
  if (!composed.ok) return blocked([composed.reason], [], composed.missing);
  if (obstacles.length > 0) return blocked(obstacles);
  const problems = await own.printer.checkDocument(letterDocument(composed.model));
  if (problems.some(({ severity }) => severity === 'refused')) return blocked([], problems);
  return {
    kind: 'ready',
    letter: {
      statement,
      version: own.version,
      proposal: letter,
      past: own.past,
      personalParagraph: own.personalParagraph,
      principal: composed.model.principal,
      total: composed.model.total,
    },
  };
}
