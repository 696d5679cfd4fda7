import type { AccountFacts } from './facts';
import { columns, columnsOf } from './column';
import type { LetterRow } from './rows';
import { ownSteps, REASONS, SHOWN } from './wordSets';

/** An account with open invoices, or with a letter that is proposed. */
export type LetterFacts = AccountFacts & { readonly letter: LetterRow };

const column = columnsOf<LetterFacts>();

/** "Lettres du jour", which shows `LetterRow`s: what it is sorted and filtered by. */
export const LETTER_COLUMNS = columns({
  /** letters: proposed today. none: open invoices, no letter, with the reason. */
  show: column.code(SHOWN, ({ letter: { letter } }) => (letter === null ? 'none' : 'letters'), {
    filter: { name: 'show', takes: 'is' },
  }),
  name: column.text(({ nameKey }) => nameKey, { sort: ['name'] }),
  code: column.text(({ letter }) => letter.code, { sort: ['code'] }),
  step: column.code(ownSteps, ({ letter: { letter } }) => letter?.step ?? null, {
    sort: ['step', 'principal', 'name'],
    filter: { name: 'steps', takes: 'anyOf' },
  }),
  principal: column.cents(({ letter: { letter, overdue } }) => letter?.principal ?? overdue, {
    sort: ['principal', 'name'],
  }),
  overdue: column.cents(({ letter }) => letter.overdue, { sort: ['overdue', 'name'] }),
  daysLate: column.number(({ letter }) => letter.daysLate, { sort: ['daysLate', 'name'] }),
  /** Why there is no letter, or why the one that is proposed cannot leave. */
  reasons: column.flags(
    REASONS,
    ({ letter: { letter, reason } }) => letter?.obstacles ?? (reason === null ? [] : [reason]),
    { filter: { name: 'reasons', takes: 'anyOf' } },
  ),
});
