import * as v from 'valibot';
import type { CustomerKind } from '../../domain/account/account';
import { STEP_IDS, type StepId } from '../../domain/plans/plan';

/** What a letter's text may name; anything else between braces is refused when the text is read. */
const PLACEHOLDERS = [
  'total',
  'principal',
  'interest',
  'compensation',
  'informationInterest',
  'informationCompensation',
  'count',
  'invoiceNumber',
  'dueDate',
  'payBefore',
  'letterDate',
  'previousDates',
  'formalNoticeDate',
  'formalNoticeReference',
  'reference',
  'contact',
  'Contact',
  'company',
  'customer',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** When a sentence is said. Several conditions must all hold. */
const CONDITIONS = [
  'onePrevious',
  'severalPrevious',
  'hasPrevious',
  'noPrevious',
  'hasFormalNotice',
  'noFormalNotice',
  'hasInterest',
  'noInterest',
  'hasCompensation',
  'noCompensation',
  'hasCharges',
  'hasInformation',
  'noInformation',
  'hasCredits',
  'reservesCharges',
  'paidToCharges',
] as const;
export type Condition = (typeof CONDITIONS)[number];

const template = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((text) => unknownPlaceholders(text).length === 0, 'unknown placeholder'),
);

const sentence = v.union([
  template,
  v.strictObject({
    when: v.optional(v.array(v.picklist(CONDITIONS))),
    strong: v.optional(v.boolean()),
    /** Said in the same paragraph as the sentence before. */
    follows: v.optional(v.boolean()),
    text: v.optional(template),
    one: v.optional(template),
    many: v.optional(template),
  }),
]);

const form = v.strictObject({
  object: v.pipe(v.array(sentence), v.minLength(1)),
  sending: v.optional(template),
  salutation: template,
  opening: v.array(sentence),
  request: v.array(sentence),
  closing: v.array(sentence),
  politeness: template,
});

const letterTexts = v.strictObject({
  step: v.picklist(STEP_IDS),
  forms: v.strictObject({ business: form, consumer: form, public: v.optional(form) }),
});

export type Sentence = v.InferOutput<typeof sentence>;
export type LetterForm = v.InferOutput<typeof form>;
export type LetterTexts = v.InferOutput<typeof letterTexts>;

/**
 * Reads the texts of one step from JSON that an owner or another program may have written.
 * @throws Error naming the first place that is wrong.
 */
export function parseLetterTexts(json: unknown): LetterTexts {
  const result = v.safeParse(letterTexts, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`letter text refused at ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
}

/** The wording for a kind of customer. A public buyer is written to as a business where no other law is named. */
export function formFor(texts: LetterTexts, kind: CustomerKind): LetterForm {
  if (kind === 'consumer') return texts.forms.consumer;
  if (kind === 'public') return texts.forms.public ?? texts.forms.business;
  return texts.forms.business;
}

export interface TextValues {
  readonly values: Readonly<Record<Placeholder, string>>;
  readonly conditions: ReadonlySet<Condition>;
  readonly several: boolean;
}

/** The sentences that are said, filled in. Values are inserted as they are: they are never read as templates. */
export function fillSentences(
  sentences: readonly Sentence[],
  context: TextValues,
): { text: string; strong: boolean }[] {
  const said: { text: string; strong: boolean }[] = [];
  for (const entry of sentences) {
    const rule: Exclude<Sentence, string> = typeof entry === 'string' ? { text: entry } : entry;
    if (!(rule.when ?? []).every((condition) => context.conditions.has(condition))) continue;
    const chosen = rule.text ?? (context.several ? rule.many : rule.one);
    if (chosen === undefined) continue;
    const text = fill(chosen, context);
    const before = said.at(-1);
    if (rule.follows === true && before?.strong === false) before.text += ` ${text}`;
    else said.push({ text, strong: rule.strong ?? false });
  }
  return said;
}

export function fill(text: string, context: Pick<TextValues, 'values'>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    isPlaceholder(name) ? context.values[name] : whole,
  );
}

/** Every literal character of a step's texts, for the check against the font. */
export function textCharacters(texts: LetterTexts): string {
  return JSON.stringify(texts);
}

export type StepTexts = Readonly<Record<StepId, LetterTexts>>;

function unknownPlaceholders(text: string): string[] {
  const rest = text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (isPlaceholder(name) ? '' : whole));
  return /[{}]/.test(rest) ? [rest] : [];
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}
