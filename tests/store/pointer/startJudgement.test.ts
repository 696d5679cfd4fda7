import { describe, expect, it } from 'vitest';
import { judgeStart, type DatabaseHead } from '../../../renderer/store/pointer/startJudgement';

const hash = (sign: string): string => sign.repeat(64);
const head = (counter: number, lastHash: string, databaseId = 'one'): DatabaseHead => ({
  databaseId,
  schemaVersion: 1,
  counter,
  lastHash,
});

describe('the start is judged against the newest mirror', () => {
  it('is fine when the database is the mirror’s, or went on from it', () => {
    expect(judgeStart(head(5, hash('a')), hash('a'), head(5, hash('a')))).toBe('fine');
    expect(judgeStart(head(9, hash('b')), hash('a'), head(5, hash('a')))).toBe('fine');
  });

  it('is fine without a mirror, or with the mirror of an empty database', () => {
    expect(judgeStart(null, null, null)).toBe('fine');
    expect(judgeStart(head(3, hash('a')), null, null)).toBe('fine');
    expect(judgeStart(null, null, head(0, hash('0')))).toBe('fine');
  });

  it('misses a database that is gone, or that was made anew in its place', () => {
    expect(judgeStart(null, null, head(5, hash('a')))).toBe('missing');
    expect(judgeStart(head(0, hash('0'), 'two'), null, head(5, hash('a')))).toBe('missing');
  });

  it('sees a database that went back', () => {
    expect(judgeStart(head(4, hash('b')), null, head(5, hash('a')))).toBe('older');
    expect(judgeStart(head(0, hash('0')), null, head(5, hash('a')))).toBe('older');
  });

  it('sees another database, and one that went another way', () => {
    expect(judgeStart(head(9, hash('b'), 'two'), hash('a'), head(5, hash('a')))).toBe('other');
    expect(judgeStart(head(5, hash('c')), hash('c'), head(5, hash('a')))).toBe('other');
  });
});
