import * as v from 'valibot';

/** Text that a file brought: no act bounds it, a copy must. */
export const textSchema = v.pipe(v.string(), v.maxLength(100_000));
export const textOrNull = v.nullable(textSchema);

/** Deeper than anything the program writes: a record that goes on for ever downwards would end whoever walks it. */
const MOST_DEPTH = 40;

/** Longer than the name of any field, and than any id that is used as one. */
const MOST_KEY = 200;

/** More fields than any object has: one a customer, in the draft of a day's letters. */
const MOST_FIELDS = 20_000;

/** Whether a value is nowhere deeper, and no object of it wider, than anything that the program writes. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (depth >= MOST_DEPTH) return false;
  if (Array.isArray(value)) return value.every((inner) => isShallow(inner, depth + 1));
  const fields = Object.entries(value);
  return (
    fields.length <= MOST_FIELDS &&
    fields.every(([key, inner]) => key.length <= MOST_KEY && isShallow(inner, depth + 1))
  );
}

/**
 * What is stored in one of several forms: the field that only one of them has says which. A lazy schema and no union: what is wrong
 * is then told by the field.
 */
export function formBy<Now, Then>(
  isThen: (input: object) => boolean,
  forms: { readonly now: v.GenericSchema<unknown, Now>; readonly then: v.GenericSchema<unknown, Then> },
): v.GenericSchema<unknown, Now | Then> {
  const form: v.GenericSchema<unknown, Now | Then> = v.lazy((input: unknown) =>
    typeof input === 'object' && input !== null && isThen(input) ? forms.then : forms.now,
  );
  return form;
}

/** Records say their form by `shape`; those of schemas 1 and 2 did not. */
export function formByShape<Now, Then>(
  now: v.GenericSchema<unknown, Now>,
  then: v.GenericSchema<unknown, Then>,
): v.GenericSchema<unknown, Now | Then> {
  return formBy((input) => !('shape' in input), { now, then });
}
