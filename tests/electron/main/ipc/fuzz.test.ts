import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIDGE_CALLS } from '../../../../electron/bridge/channels';
import { answerCall, type CallHandlers } from '../../../../electron/main/ipc/answerCall';

const US = { url: 'app://encours/index.html', parent: null };
const TOKEN = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
const bytes = new Uint8Array([1]);

/** Arguments as the page sends them: what an attacker starts from. */
const VALID = {
  appInfo: undefined,
  saveFile: { suggestedName: 'lot', kind: 'pdf', bytes },
  saveFiles: { folderName: 'Lettres', files: [{ name: 'a.pdf', bytes }] },
  openSaved: { token: TOKEN },
  revealSaved: { token: TOKEN },
  openForPrinting: { name: 'lot', bytes, secret: false },
  setBusy: { busy: false, sentence: '' },
  setBehind: { behind: true },
  setLanguage: { language: 'en' },
  setTheme: { theme: 'system' },
} as const;
type Known = keyof typeof VALID;
const KNOWN = BRIDGE_CALLS.filter((call): call is Known => call in VALID);

/** The shape of a value without its content: two arguments of one shape differ in what they say only. */
function shapeOf(value: unknown): string {
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].join()}]`;
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  const fields = Object.keys(value).sort();
  return `{${fields.map((key) => `${key}:${shapeOf((value as Record<string, unknown>)[key])}`).join()}}`;
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

async function reached(call: Known, args: readonly unknown[]): Promise<unknown[]> {
  const given: unknown[] = [];
  const handler = (request: unknown): null => {
    given.push(request);
    return null;
  };
  const answer = await answerCall(call, handler as unknown as CallHandlers[Known], US, args, () => undefined);
  expect(answer).toEqual(
    given.length > 0 ? { ok: true, value: null } : { ok: false, code: 'invalid-argument' },
  );
  return given;
}

describe('whatever the page sends', () => {
  it.each(KNOWN)('to %s: anything of another shape gets a code and reaches nothing', async (call) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 3 }), async (args) => {
        for (const request of await reached(call, args)) expect(shapeOf(request)).toBe(shapeOf(VALID[call]));
      }),
      { numRuns: 300 },
    );
  });

  it.each(KNOWN.filter((call) => call !== 'appInfo'))(
    'to %s: a good argument with one field replaced, taken away or added is taken only in its own shape',
    async (call) => {
      const good = VALID[call] as Record<string, unknown>;
      const key = fc.oneof(fc.constantFrom(...Object.keys(good)), fc.constantFrom('path', '__proto__', 'x'));
      await fc.assert(
        fc.asyncProperty(
          key,
          fc.oneof(anything, fc.string()),
          fc.boolean(),
          async (field, value, removed) => {
            const changed = Object.fromEntries(Object.entries(good).filter(([name]) => name !== field));
            const added = { value, enumerable: true, configurable: true, writable: true };
            if (!removed) Object.defineProperty(changed, field, added);
            for (const request of await reached(call, [changed]))
              expect(shapeOf(request)).toBe(shapeOf(good));
          },
        ),
        { numRuns: 300 },
      );
      expect(await reached(call, [good])).toEqual([good]);
    },
  );
});
