import { addDays, day, minDay, type Day } from '../../../renderer/domain/day';
import { SAMPLE_CUSTOMERS, type Habit, type SampleCustomer } from './customers';
import type { Random } from './random';
import { SCENES } from './scenes';

/** A document on a customer's account, before numbers and letters are given. */
export interface TradeDocument {
  readonly kind: 'invoice' | 'creditNote' | 'payment';
  readonly customer: SampleCustomer;
  readonly date: Day;
  /** Cents with tax, positive. */
  readonly amount: number;
  readonly vatPercent: 10 | 20;
  readonly work: string;
  /** Documents of one group bear one letter. */
  readonly group: string | null;
}

export const FIRST_DAY = day('2025-04-01');
export const LAST_DAY = day('2026-06-15');
const LAST_PAID = day('2026-06-11');

const WORKS = [
  'porte d’entrée chêne',
  'fenêtres deux vantaux',
  'escalier quart tournant',
  'placards sur mesure',
  'bardage mélèze',
  'plan de travail hêtre',
  'réfection de volets',
  'agencement de boutique',
  'parquet massif',
  'garde-corps',
  'portail coulissant',
  'réparation de serrure',
] as const;

const DELAYS: Record<Habit, readonly [number, number]> = { early: [8, 25], onTime: [24, 38], late: [36, 74] };

export function customerOf(code: string): SampleCustomer {
  const found = SAMPLE_CUSTOMERS.find((customer) => customer.code === code);
  if (!found) throw new RangeError(`no such customer in the sample: ${code}`);
  return found;
}

function vatOf(customer: SampleCustomer): 10 | 20 {
  return customer.kind === 'consumer' ? 10 : 20;
}

/** Cents with tax for whole tens of cents before tax: the tax is exact. */
export function withTax(euros: number, vatPercent: 10 | 20): number {
  const before = Math.round(euros * 100);
  return before + (before * vatPercent) / 100;
}

/** Invoices that were paid and lettered: the quiet life of the company. */
function settledTrade(customer: SampleCustomer, random: Random): TradeDocument[] {
  const vatPercent = vatOf(customer);
  const documents: TradeDocument[] = [];
  for (let rank = 0; rank < customer.invoices; rank += 1) {
    const [shortest, longest] = DELAYS[customer.habit];
    const delay = random.integer(shortest, longest);
    const share = rank / customer.invoices;
    const span = 425 - delay;
    const date = addDays(
      FIRST_DAY,
      Math.floor(share * span) + random.integer(0, Math.floor(span / customer.invoices)),
    );
    const paidOn = minDay(addDays(date, delay), LAST_PAID);
    const euros =
      random.integer(18, customer.kind === 'business' ? 420 : 560) * 10 + random.pick([0, 0, 0, 5, 7.5]);
    const amount = withTax(euros, vatPercent);
    const base = { customer, vatPercent, work: random.pick(WORKS) };
    // One payment in eight settles two invoices: this one then shares the letter of the one before it.
    const previous = documents.findLast((document) => document.kind === 'payment');
    const together = previous !== undefined && previous.date >= date && random.percent(60);
    const group = together && previous.group !== null ? previous.group : `${customer.code} ${rank}`;
    documents.push({ ...base, kind: 'invoice', date, amount, group });
    if (together) {
      const at = documents.indexOf(previous);
      documents[at] = { ...previous, amount: previous.amount + amount };
      continue;
    }
    // A tenth or so; a multiple of 13.20 euros with tax is whole cents before tax at 10 % and at 20 %.
    const credited = random.percent(4) ? Math.floor(amount / 13_200) * 1320 : 0;
    if (credited > 0) {
      const on = addDays(date, Math.floor(delay / 2));
      documents.push({ ...base, kind: 'creditNote', date: on, amount: credited, group });
    }
    documents.push({
      ...base,
      kind: 'payment',
      date: paidOn,
      amount: amount - credited,
      group,
    });
  }
  return documents;
}

function openTrade(random: Random): TradeDocument[] {
  return SCENES.map((scene) => {
    const customer = customerOf(scene.customer);
    const vatPercent = vatOf(customer);
    return {
      kind: scene.kind,
      customer,
      date: day(scene.date),
      amount: scene.kind === 'payment' ? Math.round(scene.euros * 100) : withTax(scene.euros, vatPercent),
      vatPercent,
      work: random.pick(WORKS),
      group: scene.lettered === undefined ? null : `${scene.customer} ${scene.lettered}`,
    };
  });
}

/** All documents of the fourteen months in order of their days. */
export function sampleTrade(random: Random): readonly TradeDocument[] {
  const documents = [
    ...SAMPLE_CUSTOMERS.flatMap((customer) => settledTrade(customer, random)),
    ...openTrade(random),
  ];
  return documents
    .map((document, order) => ({ document, order }))
    .sort((a, b) =>
      a.document.date === b.document.date ? a.order - b.order : a.document.date < b.document.date ? -1 : 1,
    )
    .map(({ document }) => document);
}
