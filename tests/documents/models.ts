import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CustomerKind } from '../../renderer/domain/account/account';
import type { Accrual, InterestBasis, Segment } from '../../renderer/domain/latepayment/accrual';
import type { HalfYear } from '../../renderer/domain/halfYear';
import type { LetterInvoice, LetterModel } from '../../renderer/domain/letters/letterModel';
import { addDays, day, daysBetween, type Day } from '../../renderer/domain/day';
import { cents, sumCents, ZERO, type Cents } from '../../renderer/domain/money';
import { rate } from '../../renderer/domain/rate';
import { stepRank, STEP_IDS, type StepId } from '../../renderer/domain/plans/plan';
import { loadFonts } from '../../renderer/documents/render';
import { aCompany } from '../support/builders';

/** The fonts of the letters, read once for a test file. */
export function useFonts(): void {
  const file = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(fileURLToPath(new URL(`../../assets/fonts/${name}`, import.meta.url))));
  loadFonts({
    regular: file('IBMPlexSans-Regular.ttf'),
    semiBold: file('IBMPlexSans-SemiBold.ttf'),
    italic: file('IBMPlexSans-Italic.ttf'),
  });
}

export const LETTER_DAY = day('2026-06-15');

/** An invoice `daysLate` days after its due date on the letter's day. */
export function anInvoice(spec: {
  readonly number: string;
  readonly daysLate: number;
  readonly amount: number;
  readonly paid?: number;
  readonly dueSource?: LetterInvoice['dueSource'];
}): LetterInvoice {
  const dueDate = addDays(LETTER_DAY, -spec.daysLate);
  const paid = spec.paid ?? 0;
  return {
    number: spec.number,
    date: addDays(dueDate, -30),
    dueDate,
    dueSource: spec.dueSource ?? 'file',
    amount: cents(spec.amount),
    paid: cents(paid),
    balance: cents(spec.amount - paid),
    daysLate: Math.max(0, spec.daysLate),
    accrual: null,
  };
}

const RATES: Readonly<Record<CustomerKind, { basis: InterestBasis; rate: number; compensation: number }>> = {
  business: { basis: 'L441-10', rate: 1215, compensation: 4000 },
  consumer: { basis: 'C-civ-1231-6', rate: 667, compensation: 0 },
  public: { basis: 'CCP-R2192-31', rate: 1015, compensation: 0 },
};

function accrualOf(invoice: LetterInvoice, form: CustomerKind): Accrual {
  const { basis, rate: points, compensation } = RATES[form];
  const segment = (from: Day, to: Day, half: string): Segment => {
    const days = daysBetween(from, to) + 1;
    const interest = Math.round((invoice.balance * points * days) / 3_650_000);
    return {
      from,
      to,
      days,
      base: invoice.balance,
      rate: rate(points),
      half: half as HalfYear,
      interest: cents(interest),
    };
  };
  const start = addDays(invoice.dueDate, 1);
  const segments =
    start < '2026-01-01'
      ? [segment(start, day('2025-12-31'), '2025-S2'), segment(day('2026-01-01'), LETTER_DAY, '2026-S1')]
      : [segment(start, LETTER_DAY, '2026-S1')];
  const interest = sumCents(segments.map((part) => part.interest));
  return {
    basis,
    segments,
    interestAccrued: interest,
    interest,
    compensation: cents(compensation),
    principal: invoice.balance,
    settled: [],
    missing: [],
    underFloor: [],
  };
}

export function fiveInvoices(): LetterInvoice[] {
  return [
    anInvoice({ number: 'F2025-1187', daysLate: 182, amount: 1_284_000, paid: 284_000 }),
    anInvoice({ number: 'F2026-0012', daysLate: 120, amount: 45_990 }),
    anInvoice({ number: 'F2026-0047', daysLate: 96, amount: 230_412, dueSource: 'terms' }),
    anInvoice({ number: 'F2026-0101', daysLate: 61, amount: 99_900 }),
    anInvoice({ number: 'F2026-0166', daysLate: 47, amount: 1_204 }),
  ];
}

/** A letter as the engine composes it: sums that hold, charges claimed by the two last steps alone. */
export function aLetter(
  spec: Partial<Omit<LetterModel, 'principal' | 'interest' | 'compensation' | 'total'>> = {},
): LetterModel {
  const step: StepId = spec.step ?? 'reminder1';
  const form: CustomerKind = spec.form ?? 'business';
  const plain =
    spec.invoices ??
    (step === 'preventive'
      ? [anInvoice({ number: 'F2026-0201', daysLate: -7, amount: 120_000 })]
      : fiveInvoices());
  const claims = step === 'lastNotice' || (step === 'formalNotice' && form !== 'consumer');
  const invoices = claims
    ? plain.map((invoice) => ({ ...invoice, accrual: accrualOf(invoice, form) }))
    : plain;
  const credits = spec.credits ?? [];
  const sum = (values: readonly Cents[]): Cents => sumCents(values);
  const principal = sum([
    ...invoices.map((invoice) => invoice.balance),
    ...credits.map((credit) => credit.amount),
  ]);
  const interest = sum(invoices.map((invoice) => invoice.accrual?.interest ?? ZERO));
  const compensation = sum(invoices.map((invoice) => invoice.accrual?.compensation ?? ZERO));
  const earlier = STEP_IDS.slice(1, Math.max(1, stepRank(step)));
  return {
    step,
    form,
    date: LETTER_DAY,
    reference: 'R-2026-0042',
    sender: aCompany(),
    customerCode: 'C0118',
    customerName: 'Menuiserie Durand & Fils',
    window: [
      'Menuiserie Durand & Fils',
      'À l’attention du service comptable',
      '14 RUE DE LA RÉPUBLIQUE',
      '69380 CHAZAY D AZERGUES',
    ],
    addressMissing: false,
    accruedForInformation:
      step === 'reminder3' && form === 'business'
        ? { interest: cents(61_234), compensation: cents(20_000) }
        : null,
    reservesCharges: false,
    registered: step === 'formalNotice' || step === 'lastNotice',
    payBefore: step === 'preventive' ? null : addDays(LETTER_DAY, 8),
    previous: earlier.map((name, index) => ({
      step: name,
      on: addDays(LETTER_DAY, (index - earlier.length) * 15),
      reference: `R-2026-00${10 + index}`,
    })),
    personalParagraph: '',
    mark: 'none',
    ...spec,
    invoices,
    credits,
    principal,
    interest,
    compensation,
    total: sum([principal, interest, compensation]),
  };
}
