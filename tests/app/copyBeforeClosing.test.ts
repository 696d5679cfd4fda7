import { describe, expect, it } from 'vitest';
import { copyBeforeClosing } from '../../renderer/app/startup/copyBeforeClosing';
import type { MirrorState } from '../../renderer/usecases/safety/mirrorKeeper';

const AT_REST: MirrorState = { running: false, last: null, behind: false, problem: null, failures: 0 };

/** A keeper that does what it is told, and a shell that closes. */
function scene(sync: () => Promise<never>): {
  act: () => void;
  close: () => void;
  readonly told: boolean[];
} {
  let listener: () => void = () => undefined;
  let close: () => void = () => undefined;
  const told: boolean[] = [];
  const keeper = {
    state: AT_REST,
    subscribe: (heard: () => void) => {
      listener = heard;
      return () => undefined;
    },
    sync: async () => {
      try {
        return await sync();
      } finally {
        listener();
      }
    },
  };
  copyBeforeClosing(keeper, {
    setBehind: ({ behind }) => {
      told.push(behind);
      return Promise.resolve();
    },
    onClosing: (heard) => {
      close = heard;
      return () => undefined;
    },
  });
  const act = (): void => {
    keeper.state = { ...AT_REST, behind: true };
    listener();
  };
  return { act, close: () => close(), told };
}

describe('a window that is about to close', () => {
  it('is told only where something was done, and waits no longer where the copy fails', async () => {
    const { act, close, told } = scene(() => Promise.reject(new Error('disk full')));
    expect(told).toEqual([]);
    act();
    act();
    expect(told).toEqual([true]);
    close();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(told).toEqual([true, false]);
  });
});
