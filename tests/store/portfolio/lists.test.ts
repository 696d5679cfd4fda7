import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, day } from '../../../renderer/domain/day';
import { cents } from '../../../renderer/domain/money';
import type { PlanStep } from '../../../renderer/domain/plans/plan';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { ALL_CUSTOMERS, ALL_INVOICES, ALL_LETTERS } from '../../../renderer/store/portfolio/protocol';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench } from '../checks/check';
import { connect } from '../checks/portfolioScene';
import { accountOf, at, importInto, TODAY } from '../checks/scene';

const ALL = { from: 0, to: 1000 };
const STEP_COUNT = 45;

/** The softest ones bear the highest numbers, so that neither text nor order of arrival is the plan's order. */
const stepId = (position: number): string => `step-${90 - position}`;

/** Steps ten days apart: a customer whose invoice is late by so many days stands at the step of that position. */
function longPlan(): readonly PlanStep[] {
  return Array.from({ length: STEP_COUNT }, (_, position): PlanStep => ({
    id: stepId(position),
    nature: 'reminder',
    trigger: { from: 'dueDate', days: 10 * (position + 1) },
    channel: 'letter',
    templateId: 'reminder1',
    tone: 'plain',
    confirm: false,
  }));
}

describe('the lists of the portfolio', () => {
  let bench = new Bench('lists');
  beforeEach(() => {
    bench = new Bench('lists');
  });
  afterEach(() => bench.cleanUp());

  async function opened(): Promise<EncoursDatabase> {
    return bench.open();
  }

  it('filters by each of 45 steps, and sorts by them as the plan has them', async () => {
    const database = await opened();
    await saveSettings(database, at(), {
      ...DEFAULT_SETTINGS,
      plan: { ...DEFAULT_SETTINGS.plan, steps: longPlan(), floorCents: cents(0) },
    });
    // Customers come in an order that is neither that of the plan nor its reverse.
    const positions = Array.from({ length: STEP_COUNT }, (_, index) => (index * 7) % STEP_COUNT);
    await importInto(
      database,
      aLedger(
        positions.map((position, index) =>
          aLedgerCustomer({
            code: `C${index}`,
            open: [
              aLedgerItem({
                number: `F${position}`,
                date: '2024-01-01',
                dueDate: addDays(day(TODAY), -10 * (position + 1) - 1),
                amount: 100 + position,
                key: `k${position}`,
              }),
            ],
          }),
        ),
      ),
    );
    const { client, close } = connect(database);
    const reached = (await client.invoices(ALL_INVOICES, ALL)).rows;
    const expected = new Map<string, string[]>();
    for (const { step, number } of reached) {
      expect(step).not.toBeNull();
      expected.set(step ?? '', [...(expected.get(step ?? '') ?? []), number]);
    }
    expect(expected.size).toBeGreaterThan(40);
    for (const [step, numbers] of expected) {
      const { rows } = await client.invoices({ ...ALL_INVOICES, steps: [step] }, ALL);
      expect(rows.map(({ number }) => number).sort()).toEqual(numbers.sort());
      expect((await client.customers({ ...ALL_CUSTOMERS, steps: [step] }, ALL)).count).toBe(numbers.length);
    }
    const inPlan = [...expected.keys()].sort((a, b) => (a < b ? 1 : -1));
    const sorted = await client.invoices({ ...ALL_INVOICES, sort: 'step' }, ALL);
    expect([...new Set(sorted.rows.map(({ step }) => step))]).toEqual(inPlan);
    const letters = await client.letters({ ...ALL_LETTERS, sort: 'step', direction: 'asc' }, ALL);
    const ofLetters = [...new Set(letters.rows.map(({ letter }) => letter?.step))];
    expect(ofLetters.length).toBeGreaterThan(0);
    expect(ofLetters).toEqual(inPlan.filter((step) => ofLetters.includes(step)));
    expect((await client.today()).byStep.map(({ step }) => step)).toEqual(ofLetters);
    await close();
  });

  it('finds nobody by a step or a reason that nobody has, and everybody without a condition', async () => {
    const database = await opened();
    await importInto(
      database,
      aLedger([
        aLedgerCustomer({ code: 'A', open: [aLedgerItem({ number: 'F1', date: TODAY, key: 'k1' })] }),
        aLedgerCustomer({ code: 'B', open: [] }),
      ]),
    );
    const { client, close } = connect(database);
    const none = await client.customers({ ...ALL_CUSTOMERS, steps: ['of no plan'] }, ALL);
    expect(none.count).toBe(0);
    expect((await client.invoices({ ...ALL_INVOICES, steps: ['of no plan'] }, ALL)).count).toBe(0);
    expect((await client.invoices({ ...ALL_INVOICES, reasons: ['collective'] }, ALL)).count).toBe(0);
    expect((await client.customers(ALL_CUSTOMERS, ALL)).count).toBe(2);
    const { id } = await accountOf(database, 'A');
    expect((await client.invoices({ ...ALL_INVOICES, accountId: id }, ALL)).count).toBe(1);
    const { id: other } = await accountOf(database, 'B');
    expect((await client.invoices({ ...ALL_INVOICES, accountId: other }, ALL)).count).toBe(0);
    await close();
  });
});
