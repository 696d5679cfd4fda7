/** Orders of keys met so far, so that the keys of 100 000 alike items are sorted once. */
const sortedShapes = new Map<string, readonly string[]>();
const MOST_SHAPES = 2000;

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  const shape = keys.join('\u0000');
  let sorted = sortedShapes.get(shape);
  if (sorted === undefined) {
    sorted = keys.sort();
    if (sortedShapes.size >= MOST_SHAPES) sortedShapes.clear();
    sortedShapes.set(shape, sorted);
  }
  return sorted;
}

/**
 * JSON with keys in code-unit order and no spaces: one text for one content, whatever order its fields were made in and
 * in whatever language it is read. Fields that are undefined are left out; numbers are integers in our records.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let text = '[';
    for (let index = 0; index < value.length; index++) {
      if (index > 0) text += ',';
      text += canonicalJson(value[index]);
    }
    return text + ']';
  }
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of sortedKeys(record)) {
    const field = record[key];
    if (field === undefined) continue;
    if (text.length > 1) text += ',';
    text += JSON.stringify(key) + ':' + canonicalJson(field);
  }
  return text + '}';
}
