import type * as v from 'valibot';

/** The type of an answer, without a value: main is trusted, so its answers are not checked. */
export interface Answer<Value> {
  readonly type?: Value;
}

/** The declaration of one call: the shape its argument is checked against (`v.undefined()` for none), and what it answers. */
export interface Call<Schema extends v.GenericSchema, Value> {
  readonly request: Schema;
  readonly answer: Answer<Value>;
}

/**
 * What a lock on the program does to a call. `refused`: the call begins something or tells something. `ongoing`: a step of work
 * that may have begun before the lock, taken until that work ends. `taken`: always answered, because what it names was
 * begun with leave, or because it is about the lock itself.
 */
export type WhileLocked = 'refused' | 'ongoing' | 'taken';

export function call<const Schema extends v.GenericSchema, Value>(declared: {
  readonly request: Schema;
  readonly answer: Answer<Value>;
}): Call<Schema, Value> {
  return declared;
}

/** A call of safety says besides what a lock does to it. */
export function safetyCall<const Schema extends v.GenericSchema, Value>(declared: {
  readonly request: Schema;
  readonly answer: Answer<Value>;
  readonly whileLocked: WhileLocked;
}): Call<Schema, Value> & { readonly whileLocked: WhileLocked } {
  return declared;
}

export function gives<Value>(): Answer<Value> {
  return {};
}

/** The answer of a call that only does something. */
export const NOTHING: Answer<void> = {};

/** The names under which a record declares something, in its order. */
export function namesOf<Declared extends object>(declared: Declared): readonly (keyof Declared & string)[] {
  return Object.keys(declared) as (keyof Declared & string)[];
}
