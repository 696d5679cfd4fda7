import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextGenerationId, newestFirst } from '../../../../electron/main/safety/mirror/generationId';
import {
  backupsToKeep,
  mirrorsToKeep,
  sizeLimit,
  withinSize,
  type Kept,
} from '../../../../electron/main/safety/mirror/rotation';

const TODAY = '2026-11-22';

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}

/** Mirrors of one database, newest first, each so many days before today. */
function mirrors(ages: readonly number[], databaseId = 'db'): Kept[] {
  return ages.map((age, at) => ({ id: `${databaseId}-${at}`, databaseId, day: daysBefore(TODAY, age) }));
}

const ages = fc
  .array(fc.integer({ min: 0, max: 1200 }), { maxLength: 200 })
  .map((list) => list.sort((a, b) => a - b));

describe('mirrors that stay', () => {
  it('are all of the last ten', () => {
    const all = mirrors(Array.from({ length: 25 }, () => 0));
    expect(mirrorsToKeep(all, TODAY)).toEqual(all.slice(0, 10).map(({ id }) => id));
  });

  it('are the last of each of 30 days, today included', () => {
    const all = mirrors(Array.from({ length: 60 }, (_, at) => at));
    const kept = mirrorsToKeep(all, TODAY);
    for (let age = 0; age < 30; age += 1) expect(kept).toContain(`db-${age}`);
    // Beyond them only the last of October stays: September's is 53 days old.
    expect(kept.slice(30)).toEqual(['db-53']);
    expect(all[22]?.day).toBe('2026-10-31');
    expect(all[53]?.day).toBe('2026-09-30');
  });

  it('are the last of each of 24 months', () => {
    const all = mirrors(Array.from({ length: 1200 }, (_, at) => at));
    const kept = mirrorsToKeep(all, TODAY);
    const months = new Set(kept.map((id) => all.find((mirror) => mirror.id === id)?.day.slice(0, 7)));
    expect(months.size).toBe(24);
    expect([...months].at(-1)).toBe('2024-12');
    expect(kept).toHaveLength(30 + 22);
  });

  it('of the day are those made last, and a day after today counts as today', () => {
    const all = [
      { id: 'future', databaseId: 'db', day: '2031-01-01' },
      ...mirrors([...Array.from({ length: 12 }, () => 0), 1, 1]),
    ];
    const kept = mirrorsToKeep(all, TODAY);
    expect(kept[0]).toBe('future');
    expect(kept).toContain('db-12');
    expect(kept).not.toContain('db-13');
    expect(kept).toHaveLength(11);
  });

  it('always hold the newest of each database, are never more than 64 of one, and are kept again when nothing is added', () => {
    fc.assert(
      fc.property(ages, ages, (one, other) => {
        const all = [...mirrors(one), ...mirrors(other, 'other')];
        const kept = mirrorsToKeep(all, TODAY);
        if (one.length > 0) expect(kept).toContain('db-0');
        if (other.length > 0) expect(kept).toContain('other-0');
        for (const id of ['db', 'other'])
          expect(kept.filter((name) => name.startsWith(`${id}-`)).length).toBeLessThanOrEqual(64);
        const again = mirrorsToKeep(
          all.filter(({ id }) => kept.includes(id)),
          TODAY,
        );
        expect(again).toEqual(kept);
      }),
    );
  });

  it('made one a day for years, lose nothing that the rule keeps, whatever day is looked at', () => {
    let kept: Kept[] = [];
    for (let age = 900; age >= 0; age -= 1) {
      const today = daysBefore(TODAY, age);
      kept = [{ id: today, databaseId: 'db', day: today }, ...kept];
      const ids = new Set(mirrorsToKeep(kept, today));
      kept = kept.filter(({ id }) => ids.has(id));
      const held = new Set(kept.map(({ day }) => day));
      for (let back = 0; back < Math.min(30, 901 - age); back += 1)
        expect(held.has(daysBefore(today, back))).toBe(true);
    }
    expect(new Set(kept.map(({ day }) => day.slice(0, 7))).size).toBe(24);
  });
});

describe('the size of mirrors', () => {
  it('goes from the oldest, and never takes the newest', () => {
    const of = (sizes: readonly number[]) => sizes.map((newBytes, at) => ({ id: String(at), newBytes }));
    expect(withinSize(of([5, 3, 2]), 10)).toEqual(['0', '1', '2']);
    expect(withinSize(of([5, 3, 3]), 10)).toEqual(['0', '1']);
    expect(withinSize(of([50, 0, 3]), 10)).toEqual(['0']);
    expect(withinSize(of([5, 6, 1]), 10)).toEqual(['0']);
    expect(withinSize([], 10)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat(100)), fc.nat(500), (sizes, limit) => {
        const kept = withinSize(of(sizes), limit);
        expect(kept).toEqual(
          of(sizes)
            .slice(0, kept.length)
            .map(({ id }) => id),
        );
        const sum = sizes.slice(0, kept.length).reduce((total, size) => total + size, 0);
        if (kept.length > 1) expect(sum).toBeLessThanOrEqual(limit);
        if (sizes.length > 0) expect(kept.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is four gigabytes, or a third of the room', () => {
    expect(sizeLimit(1e12, 0)).toBe(4 * 1024 ** 3);
    expect(sizeLimit(2e9, 1e9)).toBe(1e9);
  });
});

describe('backups that stay on a stick', () => {
  it('are the last ten and one a month, and never none', () => {
    fc.assert(
      fc.property(ages, (list) => {
        const all = mirrors(list).map(({ id, day }) => ({ id, day }));
        const kept = backupsToKeep(all, TODAY);
        expect(kept.slice(0, 10)).toEqual(all.slice(0, 10).map(({ id }) => id));
        const months = new Set(
          all.filter(({ day }) => day >= '2024-12-01').map(({ day }) => day.slice(0, 7)),
        );
        const keptMonths = new Set(
          all.filter(({ id }) => kept.includes(id)).map(({ day }) => day.slice(0, 7)),
        );
        for (const month of months) expect(keptMonths).toContain(month);
        expect(kept.length).toBeLessThanOrEqual(34);
      }),
    );
  });
});

describe('names of generations', () => {
  it('are in the order they were made, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 30 }), (clock) => {
        const made: string[] = [];
        for (const now of clock) made.push(nextGenerationId(now, made.length, made));
        expect(newestFirst(made)).toEqual([...made].reverse());
      }),
    );
    expect(nextGenerationId(Date.parse('2026-11-22T09:08:07.654Z'), 42, [])).toBe('20261122T090807Z-42');
    expect(newestFirst(['x', '20261122T090807Z-', '20269922T090807Z-1'])).toEqual([]);
  });
});
