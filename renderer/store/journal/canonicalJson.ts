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
