import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../../electron/bridge/calls/files';
import { BRIDGE_CALL_NAMES, channelOf, checkedRequest } from '../../../../electron/bridge/contract';
import { BRIDGE_EVENT_NAMES } from '../../../../electron/bridge/events';
import { answerCall } from '../../../../electron/main/ipc/answerCall';
import { ShellError } from '../../../../electron/main/services/errorCode';

const US = { url: 'app://encours/index.html#/clients', parent: null };
const bytes = new Uint8Array([1]);
const ignore = (): void => undefined;

describe('a call of the page', () => {
  it('gets its value', async () => {
    const space = { free: 12 };
    expect(await answerCall('dataSpace', () => space, US, [], ignore)).toEqual({ ok: true, value: space });
    expect(await answerCall('setTheme', ignore, US, [{ theme: 'dark' }], ignore)).toEqual({ ok: true });
  });

  it.each([
    ['another site', { url: 'https://example.com/', parent: null }],
    ['a frame', { url: 'app://encours/index.html', parent: {} }],
    ['a file of the bundle', { url: 'app://encours/assets/x.js', parent: null }],
    ['a frame that has gone', null],
  ])('is refused to %s before anything is looked at', async (_who, sender) => {
    let reached = false;
    const handler = (): void => {
      reached = true;
    };
    const answer = await answerCall('setBusy', handler, sender, [{ busy: true, sentence: '' }], ignore);
    expect(answer).toEqual({ ok: false, code: 'forbidden-sender' });
    expect(reached).toBe(false);
  });

  it('is refused with an argument too many', async () => {
    const args = [{ theme: 'dark' }, 'more'];
    expect(await answerCall('setTheme', ignore, US, args, ignore)).toEqual({
      ok: false,
      code: 'invalid-argument',
    });
  });

  it('gets a code where the work failed, and the problem is noted, unless it was foreseen', async () => {
    const noted: unknown[] = [];
    const note = (error: unknown): void => void noted.push(error);
    const failing = (error: Error) => () => Promise.reject(error);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const request = [{ token: '00000000-0000-4000-8000-000000000000' }];
    expect(await answerCall('openSaved', failing(full), US, request, note)).toEqual({
      ok: false,
      code: 'disk-full',
    });
    expect(await answerCall('openSaved', failing(new Error('bug')), US, request, note)).toEqual({
      ok: false,
      code: 'unexpected',
    });
    expect(await answerCall('openSaved', failing(new ShellError('no-program')), US, request, note)).toEqual({
      ok: false,
      code: 'no-program',
    });
    expect(noted).toHaveLength(2);
  });
});

describe('the shape of arguments', () => {
  it.each([
    ['appInfo', undefined],
    ['saveFile', { suggestedName: 'lot', kind: 'pdf', bytes }],
    ['saveFiles', { folderName: 'Lettres', files: [{ name: 'a.pdf', bytes }] }],
    ['openSaved', { token: '1b4e28ba-2fa1-41d2-883f-0016d3cca427' }],
    ['openForPrinting', { name: 'lot', bytes, secret: false }],
    ['setBusy', { busy: false, sentence: '' }],
    ['setBehind', { behind: true }],
    ['setLanguage', { language: 'en' }],
    ['setTheme', { theme: 'system' }],
  ] as const)('%s takes %j', (call, request) => {
    expect(checkedRequest(call, [request])).toEqual({ request });
  });

  it.each([
    ['appInfo', {}],
    ['saveFile', null],
    ['saveFile', { suggestedName: '', kind: 'pdf', bytes }],
    ['saveFile', { suggestedName: 'x'.repeat(256), kind: 'pdf', bytes }],
    ['saveFile', { suggestedName: 'a', kind: 'exe', bytes }],
    ['saveFile', { suggestedName: 'a', kind: 'pdf', bytes: [1, 2] }],
    ['saveFile', { suggestedName: 'a', kind: 'pdf', bytes: new Uint8Array(0) }],
    ['saveFile', { suggestedName: 'a', kind: 'pdf', bytes, path: '/etc/passwd' }],
    ['saveFiles', { folderName: 'a', files: [] }],
    ['saveFiles', { folderName: 'a', files: [{ name: 'a', bytes: 'text' }] }],
    ['saveFiles', { folderName: 'a', files: { length: 1 } }],
    ['openSaved', { token: '../x' }],
    ['openSaved', { token: 4 }],
    ['revealSaved', {}],
    ['setBusy', { busy: 1, sentence: '' }],
    ['setBusy', { busy: true, sentence: 'x'.repeat(501) }],
    ['setBehind', { behind: 'no' }],
    ['setLanguage', { language: 'de' }],
    ['setTheme', 'dark'],
  ] as const)('%s refuses %j', (call, request) => {
    expect(checkedRequest(call, [request])).toBeNull();
  });

  it('bounds what one file may weigh', () => {
    const huge = new Uint8Array(1);
    Object.defineProperty(huge, 'byteLength', { value: MAX_FILE_BYTES + 1 });
    expect(checkedRequest('openForPrinting', [{ name: 'a', bytes: huge, secret: false }])).toBeNull();
  });
});

it('every call and every event has a channel of its own', () => {
  const names = [...BRIDGE_CALL_NAMES, ...BRIDGE_EVENT_NAMES];
  expect(names.length).toBeGreaterThan(39);
  expect(new Set(names.map(channelOf)).size).toBe(names.length);
});
