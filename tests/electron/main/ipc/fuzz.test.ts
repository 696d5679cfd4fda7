import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIDGE_CALL_NAMES, type BridgeCall } from '../../../../electron/bridge/contract';
import { answerCall, type CallHandler } from '../../../../electron/main/ipc/answerCall';
import { GOOD_REQUESTS } from './goodRequests';

const US = { url: 'app://encours/index.html', parent: null };
const WITHOUT_ARGUMENT = BRIDGE_CALL_NAMES.filter((call) => GOOD_REQUESTS[call][0] === undefined);
const WITH_ARGUMENT = BRIDGE_CALL_NAMES.filter((call) => !WITHOUT_ARGUMENT.includes(call));

/** The shape of a value without its content: two arguments of one shape differ in what they say only. */
function shapeOf(value: unknown): string {
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].join()}]`;
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  const fields = Object.keys(value).sort();
  return `{${fields.map((key) => `${key}:${shapeOf((value as Fields)[key])}`).join()}}`;
}

function shapesOf(call: BridgeCall): readonly string[] {
  return GOOD_REQUESTS[call].map(shapeOf);
}

/** What can cross between the two processes: structured clone, so no function and no class of ours. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
});

type Fields = Readonly<Record<string, unknown>>;

/** Where a field may be replaced: the fields of an argument, and those of what lies in it, elements of lists included. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const below = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part).map((place) => [key, ...place]),
  );
  return [...Object.keys(value), 'path', '__proto__', 'x'].map((key) => [key]).concat(below);
}

type Change = { readonly to: unknown } | 'removed';

/** The argument with one field of it changed; a list stays a list. */
function changedAt(value: unknown, [key = '', ...rest]: readonly string[], change: Change): unknown {
  const fields = Object.entries(value as Fields);
  const copy: object = Array.isArray(value) ? [] : {};
  for (const [name, part] of fields) if (name !== key) define(copy, name, part);
  if (rest.length > 0) define(copy, key, changedAt((value as Fields)[key], rest, change));
  else if (change !== 'removed') define(copy, key, change.to);
  return copy;
}

/** `__proto__` becomes a field like any other, as structured clone makes it. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function answered<C extends BridgeCall>(
  call: C,
  handler: (request: unknown) => void,
  args: readonly unknown[],
) {
  return answerCall(call, handler as CallHandler<C>, US, args, () => undefined);
}

async function reached(call: BridgeCall, args: readonly unknown[]): Promise<unknown[]> {
  const given: unknown[] = [];
  const handler = (request: unknown): void => void given.push(request);
  const answer = await answered(call, handler, args);
  expect(answer).toEqual(given.length > 0 ? { ok: true } : { ok: false, code: 'invalid-argument' });
  return given;
}

describe('whatever the page sends', () => {
  it('every call is tried', () => {
    expect(Object.keys(GOOD_REQUESTS).sort()).toEqual([...BRIDGE_CALL_NAMES].sort());
  });

  it.each(BRIDGE_CALL_NAMES)(
    'to %s: anything of another shape gets a code and reaches nothing',
    async (call) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anything, { maxLength: 3 }), async (args) => {
          for (const request of await reached(call, args)) expect(shapesOf(call)).toContain(shapeOf(request));
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(WITHOUT_ARGUMENT)('to %s: an argument is refused', async (call) => {
    expect(await reached(call, [])).toEqual([undefined]);
    for (const request of [null, {}, [], '', 0, false]) expect(await reached(call, [request])).toEqual([]);
  });

  it.each(WITH_ARGUMENT)(
    'to %s: a good argument with one field replaced, taken away or added is taken only in its own shapes',
    async (call) => {
      for (const good of GOOD_REQUESTS[call]) {
        expect(await reached(call, [good])).toEqual([good]);
        const change = fc.oneof(
          fc.oneof(anything, fc.string()).map((to): Change => ({ to })),
          fc.constant<Change>('removed'),
        );
        await fc.assert(
          fc.asyncProperty(fc.constantFrom(...placesIn(good)), change, async (place, changed) => {
            for (const request of await reached(call, [changedAt(good, place, changed)]))
              expect(shapesOf(call)).toContain(shapeOf(request));
          }),
          { numRuns: 300 },
        );
      }
    },
  );
});
