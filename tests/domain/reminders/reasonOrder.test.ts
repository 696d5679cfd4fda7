import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import type { Item, ItemId } from '../../../renderer/domain/account/item';
import { day } from '../../../renderer/domain/day';
import { DEFAULT_PLAN } from '../../../renderer/domain/reminders/plan';
import type { ReasonCode } from '../../../renderer/domain/reminders/proposal';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { aCreditNote, anAccount, anInvoice, aReminder } from '../../support/builders';
import { proposeOn } from '../../support/engine';

const TODAY = '2026-06-20';

/** A plan in which an invoice that nobody was written to about waits for the owner's tick. */
const formalOnly = {
  ...DEFAULT_SETTINGS,
  plan: {
    ...DEFAULT_PLAN,
    steps: DEFAULT_PLAN.steps.filter(({ id }) => !id.startsWith('reminder')),
  },
};

type Part = Partial<Pick<Account, 'items' | 'reminders' | 'holds'>>;

/** Two euros: no sum of these invoices reaches the floor. */
const owes = (id: string, due: string, more: Parameters<typeof anInvoice>[0] = {}): Item =>
  anInvoice({ id, date: due, due, amount: 2, ...more });
const soon = (id: string) => owes(id, '2026-06-23', { date: '2026-05-23' });
const posted = (step: 'formalNotice' | 'lastNotice', on: string, id: string) =>
  aReminder({ step, channel: 'registeredLetter', postedOn: on, itemIds: [id] });

/** One invoice for each reason, the most telling first. The first three speak of the whole customer: one of them at a time. */
const INVOICES: readonly (readonly [ReasonCode, Part])[] = [
  [
    'en-cours-de-lot',
    { items: [soon('batch')], reminders: [aReminder({ postedOn: null, itemIds: ['gone'] })] },
  ],
  [
    'intervalle-minimum',
    { items: [soon('interval')], reminders: [aReminder({ postedOn: '2026-06-17', itemIds: ['gone'] })] },
  ],
  ['sous-le-plancher', { items: [soon('floor')] }],
  ['a-confirmer', { items: [owes('confirm', '2026-04-01')] }],
  [
    'fin-du-plan',
    { items: [owes('end', '2026-03-01')], reminders: [posted('lastNotice', '2026-05-20', 'end')] },
  ],
  [
    'en-attente',
    {
      items: [owes('held', '2026-03-02')],
      holds: [{ until: null, reason: 'litige', placedOn: day('2026-06-01'), itemId: 'held' as ItemId }],
    },
  ],
  [
    'etape-deja-faite',
    { items: [owes('done', '2026-03-03')], reminders: [posted('formalNotice', '2026-06-10', 'done')] },
  ],
  ['pas-encore', { items: [owes('later', '2026-08-01', { date: '2026-06-01' })] }],
  [
    'couverte-par-avoir',
    { items: [owes('covered', '2019-01-01'), aCreditNote({ date: '2019-02-01', amount: 2 })] },
  ],
  ['date-future', { items: [owes('future', '2026-08-02', { date: '2026-07-02' })] }],
  ['prescrite-a-verifier', { items: [owes('old', '2020-05-01')] }],
];
const OF_CUSTOMER = 3;

const PAIRS = INVOICES.flatMap((first, rank) =>
  INVOICES.slice(Math.max(rank + 1, rank < OF_CUSTOMER ? OF_CUSTOMER : 0)).map(
    (second) => [first[0], second[0], first[1], second[1]] as const,
  ),
);

function holding(...parts: readonly Part[]): Account {
  return anAccount({
    items: parts.flatMap(({ items = [] }) => items),
    reminders: parts.flatMap(({ reminders = [] }) => reminders),
    holds: parts.flatMap(({ holds = [] }) => holds),
  });
}

describe('what is said of a customer whose invoices wait for different reasons', () => {
  it.each(PAIRS)('%s rather than %s', (first, second, of, andOf) => {
    for (const account of [holding(of, andOf), holding(andOf, of)]) {
      const { letter, reason, decisions } = proposeOn(account, TODAY, { settings: formalOnly });
      expect(letter).toBeNull();
      const said = decisions.map(({ outcome }) => (outcome.kind === 'wait' ? outcome.reason : 'step'));
      expect([...said].sort()).toEqual([first, second].sort());
      expect(reason).toBe(first);
    }
  });
});
