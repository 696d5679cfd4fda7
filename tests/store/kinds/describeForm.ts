import type { GenericSchema } from 'valibot';

/** What a schema asks of a record, as plain data: two of them can be compared. */
export type FormText = string | { readonly [field: string]: FormText } | readonly FormText[];

interface Parts {
  readonly type: string;
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly item?: GenericSchema;
  readonly wrapped?: GenericSchema;
  readonly options?: readonly (GenericSchema | string | number)[];
  readonly literal?: unknown;
  readonly key?: GenericSchema | string;
  readonly value?: GenericSchema;
  readonly getter?: (input: unknown) => GenericSchema;
}

/** Inputs that tell the forms of a lazy schema apart: each has the field that one form alone has, or lacks it. */
const INPUTS: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { shape: 3, writer: 'A', head: 1 },
  { head: 1 },
  { letter: null },
  { revision: 0 },
  { id: 'plan' },
  { step: 'reminder1' },
];

/**
 * Fields by name, choices in order, several forms as a list. Rules of a single value (a day, a length) go by their type alone: they
 * are the tests' of their own schema.
 */
export function describeForm(schema: GenericSchema): FormText {
  const parts = schema as unknown as Parts;
  switch (parts.type) {
    case 'strict_object':
    case 'loose_object':
      return fieldsOf(parts.entries ?? {}, parts.type === 'loose_object');
    case 'array':
      return { 'each of': described(parts.item) };
    case 'nullable':
      return { 'null or': described(parts.wrapped) };
    case 'optional':
    case 'exact_optional':
      return { 'absent or': described(parts.wrapped) };
    case 'picklist':
      return [...(parts.options ?? [])].map(String).sort();
    case 'literal':
      return `is ${String(parts.literal)}`;
    case 'record':
      return { 'by key': described(parts.value) };
    case 'variant':
    case 'union':
      return { 'one of': (parts.options ?? []).map((option) => described(option as GenericSchema)) };
    case 'lazy': {
      const forms = new Set(INPUTS.map((input) => parts.getter?.(input)));
      return { 'one of': [...forms].map(described) };
    }
    default:
      return parts.type;
  }
}

function described(schema: GenericSchema | undefined): FormText {
  return schema === undefined ? 'nothing' : describeForm(schema);
}

function fieldsOf(entries: Readonly<Record<string, GenericSchema>>, loose: boolean): FormText {
  const fields = Object.keys(entries)
    .sort()
    .map((field) => [field, described(entries[field])] as const);
  return Object.fromEntries(loose ? [...fields, ['…', 'anything else']] : fields);
}

/** Where a form no longer takes what the former one took: paths in it. Empty when it takes all of that, and more. */
export function lostIn(former: FormText, now: FormText | undefined, path = ''): readonly string[] {
  if (now === undefined) return [`${path} is gone`];
  if (typeof former === 'string' || typeof now === 'string')
    return former === now ? [] : [`${path} is another`];
  if (isList(former) || isList(now)) {
    if (!isList(former) || !isList(now)) return [`${path} is another`];
    return former.every((entry) => typeof entry === 'string')
      ? former.filter((choice) => !now.includes(choice)).map((choice) => `${path} ${choice} is gone`)
      : former.flatMap((form, index) =>
          now.some((other) => lostIn(form, other).length === 0)
            ? []
            : lostIn(form, now[index], `${path}[${index}]`),
        );
  }
  const lost = Object.entries(former).flatMap(([field, inner]) =>
    lostIn(inner, now[field], `${path}.${field}`),
  );
  // What an older record has not, it cannot be asked for.
  const asked = Object.keys(now).filter((field) => !Object.hasOwn(former, field) && !isOptional(now[field]));
  return [...lost, ...asked.map((field) => `${path}.${field} is asked for anew`)];
}

function isList(form: FormText): form is readonly FormText[] {
  return Array.isArray(form);
}

function isOptional(form: FormText | undefined): boolean {
  return typeof form === 'object' && !isList(form) && 'absent or' in form;
}
