/**
 * Structured clone as text, for what crosses between page and main: the same values pass, in the same form, and what Electron
 * refuses (functions, symbols) is refused. The function is self-contained, because its source also runs in the page.
 * @param {{ toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array }} base64
 */
function makeCodec(base64) {
  /** @typedef {[string, ...unknown[]]} Node what one value became; other values are named by their place in the list */

  /** @type {Record<string, (bytes: Uint8Array) => unknown>} */
  const views = {
    ArrayBuffer: (bytes) => bytes.slice().buffer,
    Uint8Array: (bytes) => bytes.slice(),
    Uint8ClampedArray: (bytes) => new Uint8ClampedArray(bytes.slice().buffer),
    Int8Array: (bytes) => new Int8Array(bytes.slice().buffer),
    Uint16Array: (bytes) => new Uint16Array(bytes.slice().buffer),
    Int16Array: (bytes) => new Int16Array(bytes.slice().buffer),
    Uint32Array: (bytes) => new Uint32Array(bytes.slice().buffer),
    Int32Array: (bytes) => new Int32Array(bytes.slice().buffer),
    Float32Array: (bytes) => new Float32Array(bytes.slice().buffer),
    Float64Array: (bytes) => new Float64Array(bytes.slice().buffer),
    BigInt64Array: (bytes) => new BigInt64Array(bytes.slice().buffer),
    BigUint64Array: (bytes) => new BigUint64Array(bytes.slice().buffer),
    DataView: (bytes) => new DataView(bytes.slice().buffer),
  };

  /** @param {unknown} value */
  function encode(value) {
    /** @type {Node[]} */
    const nodes = [];
    /** @type {Map<object, number>} */
    const seen = new Map();
    /**
     * @param {unknown} item
     * @returns {number}
     */
    const place = (item) => {
      if (typeof item !== 'object' || item === null) return nodes.push(primitive(item)) - 1;
      const known = seen.get(item);
      if (known !== undefined) return known;
      const index = nodes.push(['pending']) - 1;
      seen.set(item, index);
      nodes[index] = composite(item, place);
      return index;
    };
    place(value);
    return JSON.stringify(nodes);
  }

  /**
   * @param {unknown} value
   * @returns {Node}
   */
  function primitive(value) {
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new Error('An object could not be cloned.');
    }
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', value.toString()];
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return ['number', Object.is(value, -0) ? '-0' : String(value)];
    }
    return ['plain', value];
  }

  /**
   * @param {object} value
   * @param {(item: unknown) => number} place
   * @returns {Node}
   */
  function composite(value, place) {
    if (Array.isArray(value)) return ['array', value.map(place)];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map) return ['map', [...value].map(([key, item]) => [place(key), place(item)])];
    if (value instanceof Set) return ['set', [...value].map(place)];
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
    if (value instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', base64.toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const named = Object.prototype.toString.call(value).slice(8, -1);
      return ['bytes', named in views ? named : 'Uint8Array', base64.toBase64(bytes)];
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) {
      throw new Error('An object could not be cloned.');
    }
    return ['object', Object.entries(value).map(([key, item]) => [key, place(item)])];
  }

  /**
   * A container is known before it is filled, so that a value may contain itself.
   * @param {string} text
   */
  function decode(text) {
    /** @type {any[][]} */
    const nodes = JSON.parse(text);
    /** @type {Map<number, unknown>} */
    const made = new Map();
    /**
     * @param {number} index
     * @returns {unknown}
     */
    const make = (index) => {
      if (made.has(index)) return made.get(index);
      const [kind, ...parts] = nodes[index] ?? ['undefined'];
      const container = emptyContainer(kind);
      if (container === null) return simple(kind, parts);
      made.set(index, container);
      for (const part of parts[0]) add(container, part, make);
      return container;
    };
    return make(0);
  }

  /** @param {string} kind */
  function emptyContainer(kind) {
    if (kind === 'array') return [];
    if (kind === 'set') return new Set();
    if (kind === 'map') return new Map();
    return kind === 'object' ? {} : null;
  }

  /**
   * @param {unknown[] | Set<unknown> | Map<unknown, unknown> | object} container
   * @param {any} part what the text holds of one element: its place, or a key and its place
   * @param {(index: number) => unknown} make
   */
  function add(container, part, make) {
    if (Array.isArray(container)) container.push(make(part));
    else if (container instanceof Set) container.add(make(part));
    else if (container instanceof Map) container.set(make(part[0]), make(part[1]));
    else define(container, part[0], make(part[1]));
  }

  /**
   * Plain assignment would give `__proto__` a meaning.
   * @param {object} object
   * @param {string} key
   * @param {unknown} value
   */
  function define(object, key, value) {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  }

  /**
   * @param {string} kind
   * @param {any[]} parts
   */
  function simple(kind, parts) {
    if (kind === 'plain') return parts[0];
    if (kind === 'bigint') return BigInt(parts[0]);
    if (kind === 'number') return Number(parts[0]);
    if (kind === 'date') return new Date(parts[0]);
    if (kind === 'regexp') return new RegExp(parts[0], parts[1]);
    if (kind === 'bytes') return views[parts[0]]?.(base64.fromBase64(parts[1]));
    if (kind === 'error') return Object.assign(new Error(parts[1]), { name: parts[0], stack: parts[2] });
    return undefined;
  }

  return { encode, decode };
}

module.exports = { makeCodec };
