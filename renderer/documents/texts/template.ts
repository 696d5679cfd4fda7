import * as v from 'valibot';
import type { CustomerKind } from '../../domain/account/account';

/** What a template may name; anything else between braces is refused when it is read. */
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

const wording = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((text) => unknownPlaceholders(text).length === 0, 'unknown placeholder'),
);

const sentence = v.union([
  wording,
  v.strictObject({
    when: v.optional(v.array(v.picklist(CONDITIONS))),
    strong: v.optional(v.boolean()),
    /** Said in the same paragraph as the sentence before. */
    follows: v.optional(v.boolean()),
    text: v.optional(wording),
    one: v.optional(wording),
    many: v.optional(wording),
  }),
]);

const form = v.strictObject({
  object: v.pipe(v.array(sentence), v.minLength(1)),
  sending: v.optional(wording),
  salutation: wording,
  opening: v.array(sentence),
  request: v.array(sentence),
  closing: v.array(sentence),
  politeness: wording,
});

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(60));

const template = v.strictObject({
  /** Free text, what plans and models name it by. */
  id: label,
  /** Raised by one by each change, so that what was printed can say which words it was printed with. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What the letter is called in titles, outlines and lists ("Mise en demeure"). */
  name: label,
  forms: v.strictObject({ business: form, consumer: form, public: v.optional(form) }),
});

export type Sentence = v.InferOutput<typeof sentence>;
export type TemplateForm = v.InferOutput<typeof form>;
export type Template = v.InferOutput<typeof template>;

/** What a model says of its words: which template, in which version. */
export type TemplateRef = Readonly<Pick<Template, 'id' | 'version'>>;

/** Templates by id, one version of each: they travel with the request for a document. */
export type Templates = Readonly<Record<string, Template>>;

/**
 * Reads a template from JSON that an owner or another program may have written.
 * @throws Error naming the first place that is wrong.
 */
export function parseTemplate(json: unknown): Template {
  const result = v.safeParse(template, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`template refused at ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
}

export function templatesOf(templates: readonly Template[]): Templates {
  return Object.fromEntries(templates.map((each) => [each.id, each]));
}

/** The template that a model names, in that very version; null where these do not hold it. */
export function templateIn(templates: Templates, { id, version }: TemplateRef): Template | null {
  const found = Object.hasOwn(templates, id) ? templates[id] : undefined;
  return found?.version === version ? found : null;
}

/** Those of `all` that these models name: what their request carries. A model whose template is not among them is refused. */
export function templatesFor(
  models: readonly { readonly template: TemplateRef }[],
  all: Templates,
): Templates {
  return templatesOf(models.flatMap((model) => templateIn(all, model.template) ?? []));
}

/** The wording for a kind of customer. A public buyer is written to as a business where no other law is named. */
export function formFor({ forms }: Template, kind: CustomerKind): TemplateForm {
  if (kind === 'consumer') return forms.consumer;
  if (kind === 'public') return forms.public ?? forms.business;
  return forms.business;
}

export interface TextValues {
  readonly values: Readonly<Record<Placeholder, string>>;
  readonly conditions: Readonly<Record<Condition, boolean>>;
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
    if (!(rule.when ?? []).every((condition) => context.conditions[condition])) continue;
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

function unknownPlaceholders(text: string): string[] {
  const rest = text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (isPlaceholder(name) ? '' : whole));
  return /[{}]/.test(rest) ? [rest] : [];
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).includes(name);
}
