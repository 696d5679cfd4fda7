import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import type { Contact } from '../../../renderer/domain/account/contact';
import type { Item } from '../../../renderer/domain/account/item';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import type { ReasonCode } from '../../../renderer/domain/reasons/reasons';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { aCreditNote, aHold, anAccount, anInvoice } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { afterLetters, proposeOn } from '../../support/engine';

const TODAY = '2026-06-20';

/** A plan in which an invoice that nobody was written to about waits for the owner's tick. */
const formalOnly = {
  ...DEFAULT_SETTINGS,
  plan: {
    ...DEFAULT_PLAN,
    steps: DEFAULT_PLAN.steps.filter(({ id }) => !id.startsWith('reminder')),
  },
};

type Part = Partial<Pick<Account, 'items' | 'holds'>> & { readonly letters?: readonly Contact[] };

/** Two euros: no sum of these invoices reaches the floor. */
const owes = (id: string, due: string, more: Parameters<typeof anInvoice>[0] = {}): Item =>
  anInvoice({ id, date: due, due, amount: 2, ...more });
const soon = (id: string) => owes(id, '2026-06-23', { date: '2026-05-23' });
const posted = (step: 'formalNotice' | 'lastNotice', on: string, id: string) =>
  aContact({ step, channel: 'registeredLetter', postedOn: on, itemIds: [id] });

/** One invoice for each reason, the most telling first. The first three speak of the whole customer: one of them at a time. */
const INVOICES: readonly (readonly [ReasonCode, Part])[] = [
  ['inDispatch', { items: [soon('batch')], letters: [aContact({ postedOn: null, itemIds: ['gone'] })] }],
  [
    'minimumInterval',
    { items: [soon('interval')], letters: [aContact({ postedOn: '2026-06-17', itemIds: ['gone'] })] },
  ],
  ['underFloor', { items: [soon('floor')] }],
  ['noticeToConfirm', { items: [owes('confirm', '2026-04-01')] }],
  ['endOfPlan', { items: [owes('end', '2026-03-01')], letters: [posted('lastNotice', '2026-05-20', 'end')] }],
  [
    'onHold',
    {
      items: [owes('held', '2026-03-02')],
      holds: [aHold({ placedOn: '2026-06-01', itemId: 'held' })],
    },
  ],
  [
    'stepDone',
    { items: [owes('done', '2026-03-03')], letters: [posted('formalNotice', '2026-06-10', 'done')] },
  ],
  ['notYet', { items: [owes('later', '2026-08-01', { date: '2026-06-01' })] }],
  [
    'coveredByCredit',
    { items: [owes('covered', '2019-01-01'), aCreditNote({ date: '2019-02-01', amount: 2 })] },
  ],
  ['futureDate', { items: [owes('future', '2026-08-02', { date: '2026-07-02' })] }],
  ['limitationRun', { items: [owes('old', '2020-05-01')] }],
];
const OF_CUSTOMER = 3;

const PAIRS = INVOICES.flatMap((first, rank) =>
  INVOICES.slice(Math.max(rank + 1, rank < OF_CUSTOMER ? OF_CUSTOMER : 0)).map(
    (second) => [first[0], second[0], first[1], second[1]] as const,
  ),
);

function holding(...parts: readonly Part[]): Account {
  const account = anAccount({
    items: parts.flatMap(({ items = [] }) => items),
    holds: parts.flatMap(({ holds = [] }) => holds),
  });
  return afterLetters(
    account,
    parts.flatMap(({ letters = [] }) => letters),
  );
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
