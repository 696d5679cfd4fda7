import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CustomerKind } from '../../renderer/domain/account/account';
import type { Accrual, InterestBasis, Segment } from '../../renderer/domain/latepayment/accrual';
import type { HalfYear } from '../../renderer/domain/halfYear';
import type { LetterInvoice, LetterModel } from '../../renderer/domain/letters/letterModel';
import { addDays, day, daysBetween, type Day } from '../../renderer/domain/day';
import { cents, sumCents, ZERO, type Cents } from '../../renderer/domain/money';
import { rate } from '../../renderer/domain/rate';
import { payeeOf } from '../../renderer/domain/letters/payee';
import { DEFAULT_PLAN } from '../../renderer/domain/plans/defaultPlan';
import { type Stage, stageOf, type StepId } from '../../renderer/domain/plans/plan';
import type { DocumentProblem } from '../../renderer/documents/documentProblem';
import { type FontFiles, type FontSet, readFontSet } from '../../renderer/documents/fonts/fontSet';
import { type BatchRequest, type BatchResult, createRenderer } from '../../renderer/documents/render';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';
import { templatesFor } from '../../renderer/documents/texts/template';
import { aCompany } from '../support/builders';

function readFonts(): FontFiles {
  const file = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(fileURLToPath(new URL(`../../assets/fonts/${name}`, import.meta.url))));
  return {
    regular: file('IBMPlexSans-Regular.ttf'),
    semiBold: file('IBMPlexSans-SemiBold.ttf'),
    italic: file('IBMPlexSans-Italic.ttf'),
  };
}

/** What the letters of the tests are made with. */
export const renderer = createRenderer(readFonts());
export const FONTS: FontSet = readFontSet(readFonts());

/** A letter with the templates that the program brings along. */
export function renderLetter(
  model: LetterModel,
  options: { readonly preview?: boolean } = {},
): Promise<Uint8Array> {
  return renderer.renderDocument(
    { kind: 'letter', model, templates: templatesFor([model], DEFAULT_TEMPLATES) },
    options,
  );
}

export function checkLetter(model: LetterModel): DocumentProblem[] {
  return renderer.checkDocument({
    kind: 'letter',
    model,
    templates: templatesFor([model], DEFAULT_TEMPLATES),
  });
}

/** The calculation sheet of a letter's charges, alone. */
export function renderSheet(model: LetterModel): Promise<Uint8Array> {
  return renderer.renderDocument({ kind: 'calculation', model });
}

export function renderBatch(request: Omit<BatchRequest, 'templates'>): Promise<BatchResult> {
  return renderer.renderBatch({ ...request, templates: templatesFor(request.models, DEFAULT_TEMPLATES) });
}

/** Steps of the plan that works untouched, each with a template of its own. */
export const STEPS: readonly StepId[] = DEFAULT_PLAN.steps.map(({ id }) => id);

function stageAt(step: StepId): Stage {
  const found = DEFAULT_PLAN.steps.find(({ id }) => id === step);
  if (found === undefined) throw new Error(`no step ${step}`);
  return stageOf(DEFAULT_PLAN, found);
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
    paidToCharges: ZERO,
    daysLate: Math.max(0, spec.daysLate),
    furtherPart: false,
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
export function aLetter({
  step = 'reminder1',
  ...spec
}: Partial<Omit<LetterModel, 'principal' | 'interest' | 'compensation' | 'total'>> & {
  /** One of the plan that works untouched, for stage and template. */
  readonly step?: StepId;
} = {}): LetterModel {
  const stage = stageAt(step);
  const sender = spec.sender ?? aCompany();
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
  const earlier = STEPS.slice(1, Math.max(1, stage.rank));
  return {
    stage,
    template: { id: step, version: 1 },
    form,
    date: LETTER_DAY,
    reference: 'R-2026-0042',
    sender,
    payee: payeeOf(sender),
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
      stage: stageAt(name),
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
