import { parseDay } from '../day';
import { type HalfYear, parseHalfYear } from '../halfYear';
import { parsePercent, type Rate } from '../rate';
import type { EcbRate, LegalRate, RateTable } from './rateTable';

/** The file of rates cannot be used; the message names the place in it. */
export class RateTableError extends Error {
  override readonly name = 'RateTableError';
}

/**
 * Reads the rate file (`assets/rates/rates.json`, or an update of it): version 1, percentages as decimal text, each row
 * with its sources by key. Nothing in it is trusted: an unknown key, a rate that is not exact, a half-year given twice
 * or a source that the file does not name is refused whole.
 * @throws RateTableError
 */
export function parseRateTable(json: unknown): RateTable {
  const file = record(json, 'rates', ['version', 'asOf', 'sources', 'ecb', 'legal']);
  if (file['version'] !== 1) fail('version', 'only version 1 is known');
  if (typeof file['asOf'] !== 'string' || parseDay(file['asOf']) === null) fail('asOf', 'not a day');
  const sources = parseSources(file['sources']);

  const ecb = new Map<HalfYear, EcbRate>();
  for (const [index, row] of list(file['ecb'], 'ecb').entries()) {
    const place = `ecb[${index}]`;
    const fields = record(row, place, ['half', 'refi', 'since', 'confidence', 'sources']);
    const half = newHalf(fields['half'], ecb, place);
    if (typeof fields['since'] !== 'string' || parseDay(fields['since']) === null)
      fail(`${place}.since`, 'not a day');
    ecb.set(half, {
      half,
      refi: percent(fields['refi'], `${place}.refi`),
      source: sourceText(fields['sources'], sources, place),
      enteredOn: null,
      confidence: confidence(fields['confidence'], place),
    });
  }

  const legal = new Map<HalfYear, LegalRate>();
  for (const [index, row] of list(file['legal'], 'legal').entries()) {
    const place = `legal[${index}]`;
    const fields = record(row, place, ['half', 'professional', 'individual', 'confidence', 'sources']);
    const half = newHalf(fields['half'], legal, place);
    legal.set(half, {
      half,
      professional: percent(fields['professional'], `${place}.professional`),
      individual: percent(fields['individual'], `${place}.individual`),
      source: sourceText(fields['sources'], sources, place),
      enteredOn: null,
      confidence: confidence(fields['confidence'], place),
    });
  }
  return { ecb, legal };
}

function fail(place: string, why: string): never {
  throw new RateTableError(`${place}: ${why}`);
}

function record(value: unknown, place: string, keys: readonly string[] | null): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place, 'not an object');
  const fields = value as Record<string, unknown>;
  if (keys) {
    for (const key of keys) if (!Object.hasOwn(fields, key)) fail(`${place}.${key}`, 'missing');
    for (const key of Object.keys(fields)) if (!keys.includes(key)) fail(`${place}.${key}`, 'unknown key');
  }
  return fields;
}

function list(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) fail(place, 'not a list');
  return value as readonly unknown[];
}

function parseSources(value: unknown): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const [key, text] of Object.entries(record(value, 'sources', null))) {
    if (typeof text !== 'string' || text.trim() === '') fail(`sources.${key}`, 'not a text');
    sources.set(key, text);
  }
  return sources;
}

function newHalf(value: unknown, known: ReadonlyMap<HalfYear, unknown>, place: string): HalfYear {
  const half = typeof value === 'string' ? parseHalfYear(value) : null;
  if (half === null) fail(`${place}.half`, 'not a half-year (2026-S1)');
  if (known.has(half)) fail(`${place}.half`, `${half} is given twice`);
  return half;
}

function percent(value: unknown, place: string): Rate {
  const rate = typeof value === 'string' ? parsePercent(value) : null;
  if (rate === null) fail(place, 'not a percentage with at most two decimals, as text');
  return rate;
}

function confidence(value: unknown, place: string): 'high' | 'medium' {
  if (value !== 'high' && value !== 'medium') fail(`${place}.confidence`, 'high or medium');
  return value;
}

function sourceText(value: unknown, sources: ReadonlyMap<string, string>, place: string): string {
  const keys = list(value, `${place}.sources`);
  if (keys.length === 0) fail(`${place}.sources`, 'a rate without source');
  return keys
    .map((key) => {
      const text = typeof key === 'string' ? sources.get(key) : undefined;
      return text ?? fail(`${place}.sources`, `unknown source ${String(key)}`);
    })
    .join(' ; ');
}
