/** A key in its sorted place, and how it is written. */
interface Field {
  readonly key: string;
  readonly text: string;
}

/** Orders of keys met so far, so that the keys of 100 000 alike items are sorted and quoted once. */
const shapes = new Map<string, readonly Field[]>();
const MOST_SHAPES = 2000;
/** Characters of a shape that is remembered: no record of ours comes near, and a file can bring keys of megabytes. */
const MOST_SHAPE = 2000;
const JOINT = '\u0000';
/** Anything but plain characters: quotes, backslashes, control characters and surrogates JSON may write otherwise. */
const MAY_NEED_ESCAPE = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

function fieldsOf(value: object): readonly Field[] {
  const keys = Object.keys(value);
  // With the count no two lists of keys share a shape, unless a key has the joint itself: those are not remembered.
  const shape = `${keys.length}${JOINT}${keys.join(JOINT)}`;
  const known = shapes.get(shape);
  if (known !== undefined) return known;
  const fields = keys.sort().map((key) => ({ key, text: `${JSON.stringify(key)}:` }));
  if (shape.length > MOST_SHAPE || keys.some((key) => key.includes(JOINT))) return fields;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(shape, fields);
  return fields;
}

/**
 * Whether a text is the canonical JSON of a value, without making it a second time: a text may be megabytes long.
 * @param value no deeper than a stack bears
 */
export function isCanonicalJson(value: unknown, text: string): boolean {
  return endOf(value, text, 0) === text.length;
}

/** Where the value's text ends when it stands at this place, else -1. */
function endOf(value: unknown, text: string, at: number): number {
  if (typeof value === 'string' && !MAY_NEED_ESCAPE.test(value)) {
    const end = at + value.length + 1;
    return text[at] === '"' && text[end] === '"' && text.startsWith(value, at + 1) ? end + 1 : -1;
  }
  if (value === null || typeof value !== 'object') return after(JSON.stringify(value), text, at);
  let place = at;
  let opener = Array.isArray(value) ? '[' : '{';
  for (const [prefix, content] of Array.isArray(value) ? inArray(value) : inObject(value)) {
    place = after(opener + prefix, text, place);
    if (place !== -1) place = endOf(content, text, place);
    if (place === -1) return -1;
    opener = ',';
  }
  if (opener !== ',') place = after(opener, text, place);
  return place === -1 ? -1 : after(Array.isArray(value) ? ']' : '}', text, place);
}

function* inArray(list: readonly unknown[]): Generator<readonly [string, unknown], void, undefined> {
  for (const entry of list) yield ['', entry];
}

function* inObject(value: object): Generator<readonly [string, unknown], void, undefined> {
  for (const { key, text } of fieldsOf(value)) yield [text, Reflect.get(value, key)];
}

function after(token: string, text: string, at: number): number {
  return text.startsWith(token, at) ? at + token.length : -1;
}

/**
 * JSON with keys in code-unit order and no spaces: one text for one content, whatever order its fields were made in and
 * in whatever language it is read. Fields that are undefined are left out; numbers are integers in our records.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return MAY_NEED_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const field of fieldsOf(record)) {
    const content = record[field.key];
    if (content === undefined) continue;
    if (text.length > 1) text += ',';
    text += field.text + canonicalJson(content);
  }
  return `${text}}`;
}
