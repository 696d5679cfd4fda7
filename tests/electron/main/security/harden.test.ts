import { describe, expect, it, vi } from 'vitest';
import { createSession } from '../../../../build/standin/api/session.cjs';
import { hardenEverything } from '../../../../electron/main/security/harden';

const standin = vi.hoisted((): { session: unknown } => ({ session: null }));
vi.mock('electron', () => ({
  app: { on: () => undefined, isPackaged: true },
  session: {
    get defaultSession() {
      return standin.session;
    },
  },
}));

/** What Chromium is told, in order. */
async function toldTo(session: ReturnType<typeof createSession>): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const browser = { send: (method: string, params: object) => Promise.resolve(told.push([method, params])) };
  await session.applyDownloads(browser as never);
  return told;
}

describe('downloads', () => {
  it('are Chromium’s own affair until the program is hardened, and then refused', async () => {
    const session = createSession(() => '/nowhere');
    expect(await toldTo(session)).toEqual([['Browser.setDownloadBehavior', { behavior: 'default' }]]);
    standin.session = session.api;
    hardenEverything();
    expect(await toldTo(session)).toEqual([['Browser.setDownloadBehavior', { behavior: 'deny' }]]);
  });

  it('are the only event of the session that the stand-in knows', () => {
    expect(() => createSession(() => '/nowhere').api.on('extension-loaded', () => undefined)).toThrow(
      'not implemented',
    );
  });
});
