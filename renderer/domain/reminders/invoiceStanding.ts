import type { Item } from '../account/item';
import type { Blockers } from '../blockers/blockersOf';
import { daysBetween } from '../day';
import type { LateStatement } from '../latepayment/lateStatement';
import type { Cents } from '../money';
import { isNoticeOrHarder } from '../plans/nature';
import { askedOf } from '../statement/statement';
import { type LadderRules, positionAfter, type Rung, rungOf } from './ladder';
import type { ReminderContext } from './reminderContext';

/** One open invoice looked at alone, before what holds for the customer as a whole. */
export interface InvoiceStanding {
  readonly item: Item;
  readonly open: Cents;
  /** What of it is asked for. */
  readonly asked: Cents;
  readonly daysLate: number;
  readonly rung: Rung;
  /** May be asked for: something is left and nothing keeps it back. */
  readonly askable: boolean;
  /** A formal notice about it was posted: no softer letter may ask for it again. */
  readonly underNotice: boolean;
}

/** Every debit that no matching group waits for, oldest due first. */
export function invoiceStandings(
  { account, debits, day }: LateStatement,
  { ofItem }: Blockers,
  { settings: { plan }, maxStep }: ReminderContext,
): readonly InvoiceStanding[] {
  const looked = debits.filter(({ waiting }) => !waiting);
  const late = looked.filter(({ item }) => !ofItem.has(item.id) && item.dueDate < day);
  const anyReached = account.items.some(({ stage }) => stage !== null);
  const rules: LadderRules = {
    plan,
    today: day,
    maxStep,
    formalNoticeAllowed: account.formalNoticeAllowed,
    ageCap: anyReached
      ? positionAfter(
          late.flatMap(({ item: { stage } }) => stage ?? []),
          plan,
        )
      : null,
  };
  return looked.map((debit) => {
    const { item, open } = debit;
    const blocker = ofItem.get(item.id);
    return {
      item,
      open,
      asked: askedOf(debit),
      daysLate: daysBetween(item.dueDate, day),
      rung:
        blocker === undefined
          ? rungOf(item, rules)
          : { kind: 'later', reason: blocker.reason, nextStep: null, until: blocker.until },
      askable: blocker === undefined,
      underNotice: item.stage !== null && isNoticeOrHarder(item.stage.nature),
    };
  });
}
