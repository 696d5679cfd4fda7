import { describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { cents } from '../../../renderer/domain/money';
import {
  documentKey,
  keyPrefix,
  lineKey,
  lineKeyFrom,
  LineFingerprint,
  rankedKey,
} from '../../../renderer/domain/receivables/importKey';

const line = {
  customer: 'C1',
  journal: 'VE',
  entry: '12',
  date: day('2024-01-15'),
  piece: 'FA1',
  amount: cents(12000),
};

describe('keys of imported lines', () => {
  it('tell customer, journal, entry, day, piece and signed amount', () => {
    expect(lineKey(line)).toMatch(/^C1\|[0-9a-v]{13}$/);
    expect(lineKey({ ...line })).toBe(lineKey(line));
    const others = [
      { ...line, customer: 'C2' },
      { ...line, journal: 'OD' },
      { ...line, entry: '13' },
      { ...line, date: day('2024-01-16') },
      { ...line, piece: 'FA2' },
      { ...line, amount: cents(-12000) },
    ];
    expect(new Set([line, ...others].map(lineKey)).size).toBe(7);
  });

  it('do not confuse a mark within a part with the mark between parts', () => {
    expect(lineKey({ ...line, entry: '1|2', piece: 'x' })).not.toBe(
      lineKey({ ...line, entry: '1', piece: '2|x' }),
    );
    expect(lineKey({ ...line, piece: 'a|b' })).not.toBe(lineKey({ ...line, piece: 'a%7Cb' }));
    expect(lineKey({ ...line, amount: cents(1), piece: 'FA#2' })).not.toContain('#');
  });

  it('are distinct over a year of a busy firm, and the same from bytes as from texts', () => {
    const keys = new Set<string>();
    const print = new LineFingerprint();
    for (let index = 0; index < 100_000; index++) {
      const one = {
        ...line,
        entry: String(index % 5000),
        piece: `FA${index}`,
        amount: cents((index % 900) - 450),
      };
      const key = lineKey(one);
      keys.add(key);
      if (index % 1000 !== 0) continue;
      const bytes = new TextEncoder().encode(one.piece);
      print.start();
      expect(print.bytes(bytes, 0, bytes.length)).toBe(true);
      print.text(one.journal);
      print.text(one.entry);
      print.number(20240115);
      print.number(one.amount);
      expect(lineKeyFrom(keyPrefix(one.customer), print.first, print.second)).toBe(key);
    }
    expect(keys.size).toBe(100_000);
  });

  it('leave the amount out of a document’s key, and rank twins from 2', () => {
    const key = documentKey({ customer: 'C1', kind: 'invoice', number: 'F1', date: day('2024-01-15') });
    expect(key).toBe('C1|invoice|F1|2024');
    expect([rankedKey(key, 1), rankedKey(key, 2)]).toEqual([key, `${key}#2`]);
  });
});
