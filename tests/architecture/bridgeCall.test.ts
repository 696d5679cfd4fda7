import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './complaintsAbout';

/** Whoever must know of each call of the bridge. */
const PLACES = [
  'electron/main/ipc/calls.ts',
  'electron/main/safety/safetyCalls.ts',
  'electron/main/safety/worker/safetyServer.ts',
  'electron/preload/index.ts',
  'renderer/platform/bridge.ts',
  'tests/electron/main/ipc/goodRequests.ts',
];

/** The declarations with one more, of a call that nobody answers. */
function withCall(declaration: string): (text: string) => string {
  return (text) => {
    const changed = text.replace(/_CALLS = \{\n/, `_CALLS = {\n  newCall: ${declaration},\n`);
    if (changed === text) throw new Error('no declarations found');
    return changed;
  };
}

describe('a call that is declared and nothing more', { timeout: 120_000 }, () => {
  it('of the shell does not compile without a handler and cases for the fuzz', () => {
    const declaration = 'call({ request: v.undefined(), answer: gives<string>() })';
    const complaints = complaintsAbout(PLACES, 'electron/bridge/calls/program.ts', withCall(declaration));
    expect(complaints.every((text) => text.includes("'newCall'"))).toBe(true);
    expect(complaints.map((text) => text.split(':')[0])).toEqual([
      'electron/main/ipc/calls.ts',
      'tests/electron/main/ipc/goodRequests.ts',
    ]);
  });

  it('of safety does not compile without the work behind it and cases for the fuzz', () => {
    const declaration =
      "safetyCall({ request: v.undefined(), answer: gives<string>(), whileLocked: 'taken' })";
    const complaints = complaintsAbout(PLACES, 'electron/bridge/calls/mirror.ts', withCall(declaration));
    expect(complaints.every((text) => text.includes("'newCall'"))).toBe(true);
    expect(complaints.map((text) => text.split(':')[0])).toEqual([
      'electron/main/safety/worker/safetyServer.ts',
      'tests/electron/main/ipc/goodRequests.ts',
    ]);
  });

  it('of safety does not compile without a word on what a lock does to it', () => {
    const declaration = 'call({ request: v.undefined(), answer: gives<string>() })';
    const declared = (text: string): string =>
      withCall(declaration)(text).replace('import { gives,', 'import { call, gives,');
    expect(complaintsAbout(PLACES, 'electron/bridge/calls/mirror.ts', declared)).toContainEqual(
      expect.stringMatching(/^electron\/main\/safety\/safetyCalls[.]ts: .*whileLocked/),
    );
  });
});

it('the declarations as they stand compile', { timeout: 120_000 }, () => {
  expect(complaintsAbout(PLACES, 'electron/bridge/calls/program.ts', (text) => text)).toEqual([]);
});
