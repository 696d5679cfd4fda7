import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CloseHandshake } from '../../../../electron/main/window/closeHandshake';
import { afterCrash } from '../../../../electron/main/window/crashPolicy';
import { MIN_HEIGHT, MIN_WIDTH, placeWindow } from '../../../../electron/main/window/placeWindow';

const MAIN = { x: 0, y: 0, width: 1920, height: 1040 };
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('where the window opens', () => {
  it('is the middle of the main display the first time', () => {
    expect(placeWindow(null, [MAIN, SECOND])).toEqual({ x: 320, y: 120, width: 1280, height: 800 });
  });

  it('is where it was, on whichever display', () => {
    const onSecond = { x: 2000, y: 50, width: 1000, height: 700 };
    expect(placeWindow(onSecond, [MAIN, SECOND])).toEqual(onSecond);
  });

  it('is the main display when the other one has gone', () => {
    expect(placeWindow({ x: 2000, y: 50, width: 1000, height: 700 }, [MAIN])).toEqual({
      x: 460,
      y: 170,
      width: 1000,
      height: 700,
    });
  });

  it('is moved in when it hangs over the edge, and shrunk when it is larger than the display', () => {
    expect(placeWindow({ x: -200, y: 900, width: 1000, height: 700 }, [MAIN])).toEqual({
      x: 0,
      y: 340,
      width: 1000,
      height: 700,
    });
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [MAIN])).toEqual(MAIN);
  });

  it('is never out of sight or too small to use', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const placed = placeWindow({ x, y, width, height }, [MAIN, SECOND]);
        const inside = [MAIN, SECOND].some(
          (area) =>
            placed.x >= area.x &&
            placed.y >= area.y &&
            placed.x + placed.width <= area.x + area.width &&
            placed.y + placed.height <= area.y + area.height,
        );
        expect(inside).toBe(true);
        expect(placed.width).toBeGreaterThanOrEqual(MIN_WIDTH);
        expect(placed.height).toBeGreaterThanOrEqual(MIN_HEIGHT);
      }),
    );
  });

  it('fits a display smaller than the smallest useful size', () => {
    const small = { x: 0, y: 0, width: 800, height: 500 };
    expect(placeWindow({ x: 100, y: 100, width: 1000, height: 700 }, [small])).toEqual(small);
  });
});

describe('a page that crashes', () => {
  it('is reloaded once, then replaced, and reloaded again when it has held for a minute', () => {
    expect(afterCrash(null, 1000)).toBe('reload');
    expect(afterCrash(1000, 2000)).toBe('recovery');
    expect(afterCrash(1000, 60_999)).toBe('recovery');
    expect(afterCrash(1000, 61_000)).toBe('reload');
  });
});

describe('closing', () => {
  it('is asked about only while something is under way', () => {
    const handshake = new CloseHandshake();
    expect(handshake.question()).toBeNull();
    handshake.setBusy({ busy: true, sentence: 'Import en cours' });
    expect(handshake.question()).toBe('Import en cours');
    handshake.setBusy({ busy: false, sentence: 'Import en cours' });
    expect(handshake.question()).toBeNull();
  });

  it('goes on once the owner has confirmed it', () => {
    const handshake = new CloseHandshake();
    handshake.setBusy({ busy: true, sentence: '' });
    expect(handshake.question()).toBe('');
    handshake.confirm();
    expect(handshake.question()).toBeNull();
  });

  it('waits for the last copy when something was done since, until it is made', async () => {
    const handshake = new CloseHandshake();
    expect(handshake.wantsLastCopy()).toBe(false);
    handshake.setBehind(true);
    expect(handshake.wantsLastCopy()).toBe(true);
    const copied = handshake.lastCopy(60_000);
    // Whoever closes again does not wait.
    expect(handshake.wantsLastCopy()).toBe(false);
    handshake.setBehind(false);
    await copied;
  });

  it('never waits longer than it was told, nor for a page that has gone, nor where the owner closes anyway', async () => {
    const slow = new CloseHandshake();
    slow.setBehind(true);
    await slow.lastCopy(1);
    const crashed = new CloseHandshake();
    crashed.setBehind(true);
    const waited = crashed.lastCopy(60_000);
    crashed.forget();
    await waited;
    expect(crashed.wantsLastCopy()).toBe(false);
    const confirmed = new CloseHandshake();
    confirmed.setBehind(true);
    confirmed.confirm();
    expect(confirmed.wantsLastCopy()).toBe(false);
  });

  it('is free when the page that was at work has gone', () => {
    const handshake = new CloseHandshake();
    handshake.setBusy({ busy: true, sentence: 'Lot en cours' });
    handshake.forget();
    expect(handshake.question()).toBeNull();
  });
});
