import { describe, expect, it } from 'vitest';
import { hasDisplay, startPlan } from '../../../build/commands/startPlan';

describe('how the program is shown', () => {
  it.each([
    [{ display: true, electron: true }, 'electron'],
    [{ display: true, electron: false }, 'stand-in'],
    [{ display: false, electron: true }, 'without-window'],
    [{ display: false, electron: false }, 'without-window'],
  ] as const)('%j: %s', (machine, plan) => {
    expect(startPlan(machine)).toBe(plan);
  });
});

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, there) => {
    expect(hasDisplay(platform, env)).toBe(there);
  });
});
