import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../renderer/store/parts/partLines';
import { describeForm, type FormText, lostIn } from './describeForm';

const FILE = join(import.meta.dirname, '..', '..', 'fixtures', 'forms.json');

const WHAT_TO_DO = `A record that an earlier program wrote would no longer be read: neither from a database nor from a backup.
Leave its form as it is, frozen, and add a lift and a fixture: a new shape in renderer/store/shapes (SHAPE goes up, the old form and
its lift beside the others), its frozen schema beside those of shape 2, and tests/fixtures of what the program of before wrote.
Only what is new to all of it (a kind, a choice, a collection) is added to tests/fixtures/forms.json: run this test with -u.`;

const now = Object.fromEntries(
  Object.keys(FORMS)
    .sort()
    .map((table) => [table, describeForm(FORMS[table] as v.GenericSchema)]),
);

describe('the forms in which records are stored', () => {
  it('take everything that they took when their schema was written down', () => {
    const former = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, FormText>;
    const lost = Object.entries(former).flatMap(([table, form]) => lostIn(form, now[table], table));
    expect(lost, WHAT_TO_DO).toEqual([]);
  });

  it('are all written down', async () => {
    // A line a table: a change of one is seen at a glance.
    const lines = Object.entries(now).map(([table, form]) => `"${table}":${JSON.stringify(form)}`);
    await expect(`{\n${lines.join(',\n')}\n}\n`, WHAT_TO_DO).toMatchFileSnapshot(FILE);
  });
});

describe('the guard of the forms', () => {
  const form = (entries: v.ObjectEntries): FormText => describeForm(v.strictObject(entries));
  const former = form({ id: v.string(), state: v.picklist(['a', 'b']), on: v.nullable(v.string()) });
  const same = { id: v.string(), on: v.nullable(v.string()) };

  it('lets a choice and a field that may be absent come to a form', () => {
    const more = form({ ...same, state: v.picklist(['a', 'b', 'c']), note: v.optional(v.string()) });
    expect(lostIn(former, more)).toEqual([]);
  });

  it.for([
    ['a field that is gone', form(same), ['.state is gone']],
    ['a choice that is gone', form({ ...same, state: v.picklist(['a']) }), ['.state b is gone']],
    [
      'a field of another type',
      form({ ...same, id: v.number(), state: v.picklist(['a', 'b']) }),
      ['.id is another'],
    ],
    [
      'a field that old records do not have',
      form({ ...same, state: v.picklist(['a', 'b']), note: v.string() }),
      ['.note is asked for anew'],
    ],
    [
      'a field that may no longer be null',
      form({ id: v.string(), on: v.string(), state: v.picklist(['a', 'b']) }),
      ['.on is another'],
    ],
  ] as const)('names %s', ([, changed, lost]) => {
    expect(lostIn(former, changed)).toEqual(lost);
  });

  it('names the form of several that is gone', () => {
    const both = describeForm(
      v.union([v.strictObject({ a: v.string() }), v.strictObject({ b: v.string() })]),
    );
    expect(lostIn(both, describeForm(v.union([v.strictObject({ b: v.string() })])))).not.toEqual([]);
  });
});
