import { expect, test } from 'vitest';
import type { Census, Look } from '../bench/kills/census';
import { judge, type Known } from '../bench/kills/judge';

const census = (seq: number, digest = `state ${String(seq)}`): Census => ({
  seq,
  hash: `hash ${String(seq)}`,
  counts: {},
  balance: 0,
  digest,
});
const look = (seq: number, more: Partial<Look> = {}): Look => ({
  census: census(seq),
  problems: [],
  hashes: Array.from({ length: seq }, (_none, index) => `hash ${String(index + 1)}`),
  acts: [],
  ...more,
});
const known = (acknowledged: number): Known => ({
  acknowledged,
  hashes: new Map([[acknowledged, `hash ${String(acknowledged)}`]]),
  censuses: new Map([[acknowledged, census(acknowledged)]]),
});

test('what was acknowledged is there, and nothing else: nothing to tell', () => {
  expect(judge(known(5), look(5))).toEqual({ lost: [], halfApplied: [], surplus: 0 });
});

test('an act that ended without anybody having been told is whole or it is a problem', () => {
  expect(judge(known(5), look(6))).toEqual({ lost: [], halfApplied: [], surplus: 1 });
  expect(judge(known(5), look(7)).halfApplied).toHaveLength(1);
});

test('an acknowledged act that is missing, or is another one, is lost', () => {
  expect(judge(known(5), look(4)).lost).toHaveLength(1);
  const hashes = ['hash 1', 'hash 2', 'hash 3', 'hash 4', 'other'];
  expect(judge(known(5), look(5, { hashes })).lost).toHaveLength(1);
});

test('records that are not as they were after that entry, a gap, and what the check found are half applied', () => {
  expect(judge(known(5), look(5, { census: census(5, 'other') })).halfApplied).toHaveLength(1);
  expect(judge(known(5), look(5, { problems: ['totals K1'] })).halfApplied).toEqual(['totals K1']);
  const gap = ['hash 1', 'hash 2', 'hash 3', 'hash 4'];
  expect(judge(known(5), look(5, { hashes: gap })).halfApplied).not.toEqual([]);
});
