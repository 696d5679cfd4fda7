import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../renderer/app/lock/watchIdle';

const MINUTE = 60_000;

describe('minutes without a touch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are counted from the last touch of keyboard or pointer, and told once', () => {
    const onIdle = vi.fn();
    const stop = watchIdle({ minutes: 5, onIdle });
    for (const touch of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
      vi.advanceTimersByTime(4 * MINUTE);
      window.dispatchEvent(new Event(touch));
    }
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(6 * MINUTE);
    expect(onIdle).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(20 * MINUTE);
    expect(onIdle).toHaveBeenCalledTimes(1);
    stop();
  });

  it('go on while the computer sleeps: the touch that wakes it comes too late', () => {
    const onIdle = vi.fn();
    let now = 0;
    const stop = watchIdle({ minutes: 5, onIdle, now: () => now });
    now = 60 * MINUTE;
    window.dispatchEvent(new Event('pointermove'));
    expect(onIdle).toHaveBeenCalledTimes(1);
    stop();
  });

  it('are no longer watched once it was stopped', () => {
    const onIdle = vi.fn();
    watchIdle({ minutes: 5, onIdle })();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(onIdle).not.toHaveBeenCalled();
  });
});
