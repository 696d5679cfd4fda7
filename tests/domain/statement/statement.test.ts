import { describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { askedOf, leftByItem, statementOf } from '../../../renderer/domain/statement/statement';
import { aCreditNote, aMatchingGroup, anAccount, anInvoice, aPayment, euros } from '../../support/builders';

const today = day('2026-04-20');

describe('where an account stands', () => {
  it('counts what is late after credits went to the oldest; due today is not late', () => {
    const account = anAccount({
      items: [
        anInvoice({ number: 'F-1', amount: 100, date: '2026-01-01', due: '2026-01-31' }),
        anInvoice({ number: 'F-2', amount: 200, date: '2026-03-20', due: '2026-04-19' }),
        anInvoice({ number: 'F-3', amount: 400, date: '2026-03-21', due: '2026-04-20' }),
        aCreditNote({ amount: 130 }),
      ],
    });
    expect(statementOf(account, today).totals).toEqual({
      open: euros(570),
      overdue: euros(170),
      waiting: 0,
      oldestDueDate: '2026-04-19',
      openInvoices: 2,
    });
  });

  it('sets a group that waits apart: no credit on it, none of it on others, nothing of it asked', () => {
    const account = anAccount({
      items: [
        anInvoice({ id: 'w', amount: 100, date: '2026-01-01', due: '2026-01-31' }),
        anInvoice({ id: 'a', amount: 300, date: '2026-02-01', due: '2026-03-03' }),
        aPayment({ id: 'wp', amount: 90, date: '2026-02-10' }),
        aPayment({ id: 'p', amount: 50, date: '2026-03-10' }),
      ],
      matching: [aMatchingGroup({ id: 'g', itemIds: ['w', 'wp'] })],
    });
    const statement = statementOf(account, today);
    expect(
      statement.debits.map((debit) => [
        debit.item.id,
        debit.open,
        debit.waiting,
        debit.portions,
        askedOf(debit),
      ]),
    ).toEqual([
      ['a', euros(250), false, [{ of: 'asked', cents: euros(250), until: null, by: null }], euros(250)],
      ['w', euros(100), true, [{ of: 'waiting', cents: euros(100), until: null, by: 'g' }], 0],
    ]);
    expect(statement.credits.map(({ item, left, waiting }) => [item.id, left, waiting])).toEqual([
      ['p', 0, false],
      ['wp', euros(90), true],
    ]);
    expect(statement.totals).toEqual({
      open: euros(250),
      overdue: euros(250),
      waiting: euros(10),
      oldestDueDate: '2026-03-03',
      openInvoices: 1,
    });
    expect(Object.fromEntries(leftByItem(statement))).toEqual({
      a: euros(250),
      w: euros(100),
      p: 0,
      wp: euros(-90),
    });
  });

  it('is in credit below zero, and nothing is late then', () => {
    const items = [
      anInvoice({ amount: 100, date: '2026-01-01', due: '2026-01-31' }),
      aPayment({ amount: 160 }),
    ];
    expect(statementOf(anAccount({ items }), today).totals).toEqual({
      open: euros(-60),
      overdue: 0,
      waiting: 0,
      oldestDueDate: null,
      openInvoices: 0,
    });
  });
});
