import { describe, expect, it } from 'vitest';
import type { EncoursBridge } from '../../electron/bridge/contract';
import { BridgeError, shellOf } from '../../renderer/platform/bridge';
import { BusyTracker } from '../../renderer/platform/busy';

describe('the shell as the app sees it', () => {
  it('gives values, and turns codes into errors', async () => {
    const shell = shellOf({
      saveFile: (request: { suggestedName: string }) =>
        Promise.resolve(
          request.suggestedName === 'full.pdf'
            ? { ok: false, code: 'disk-full' }
            : { ok: true, value: { name: request.suggestedName, token: 't1' } },
        ),
      openSaved: () => Promise.resolve({ ok: true, value: undefined }),
    } as unknown as EncoursBridge);
    const file = (suggestedName: string) => ({
      suggestedName,
      kind: 'pdf' as const,
      bytes: new Uint8Array(),
    });
    expect(await shell.saveFile(file('lot.pdf'))).toEqual({ name: 'lot.pdf', token: 't1' });
    await expect(shell.openSaved({ token: 't1' })).resolves.toBeUndefined();
    const refused = await shell.saveFile(file('full.pdf')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BridgeError);
    expect(refused).toMatchObject({ code: 'disk-full', message: 'saveFile: disk-full' });
  });
});

describe('work under way', () => {
  it('is told to the shell, the last one by its name, until all has ended', () => {
    const told: { busy: boolean; sentence: string }[] = [];
    const tracker = new BusyTracker({ setBusy: (request) => (told.push(request), Promise.resolve()) });
    const importEnded = tracker.begin('Import en cours');
    const printEnded = tracker.begin('Lettres en cours');
    importEnded();
    importEnded();
    printEnded();
    expect(told).toEqual([
      { busy: true, sentence: 'Import en cours' },
      { busy: true, sentence: 'Lettres en cours' },
      { busy: true, sentence: 'Lettres en cours' },
      { busy: false, sentence: '' },
    ]);
  });

  it('goes on when the shell does not answer', () => {
    const tracker = new BusyTracker({ setBusy: () => Promise.reject(new Error('gone')) });
    expect(() => tracker.begin('Import')()).not.toThrow();
  });
});
