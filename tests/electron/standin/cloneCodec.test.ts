import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codec } from '../../../build/standin/nodeCodec.cjs';

const across = (value: unknown): unknown => codec.decode(codec.encode(value));

describe('a value that crosses between page and main', () => {
  it.each([
    undefined,
    null,
    true,
    'été 🙂\u0000\ud800',
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    12n ** 40n,
    new Date(0),
    /a+/giu,
    new Map<unknown, unknown>([
      [{ a: 1 }, [1]],
      ['b', undefined],
    ]),
    new Set([1, 'a', { b: 2 }]),
    new Uint8Array([0, 1, 255]),
    new Float64Array([1.5, -0]),
    new ArrayBuffer(3),
    { nested: { list: [1, { deep: undefined }] }, '': 'empty key' },
  ])('is the same on the other side (%s)', (value) => {
    expect(across(value)).toStrictEqual(structuredClone(value));
  });

  it('may contain itself, and the same thing twice', () => {
    const shared = { name: 'shared' };
    const value: Record<string, unknown> = { first: shared, second: shared };
    value['self'] = value;
    const result = across(value) as Record<string, unknown>;
    expect(result['self']).toBe(result);
    expect(result['first']).toBe(result['second']);
  });

  it('keeps only the part of the bytes that a view shows', () => {
    const view = new Uint8Array(new Uint8Array([1, 2, 3, 4, 5]).buffer, 1, 3);
    const result = across(view) as Uint8Array;
    expect([...result]).toEqual([2, 3, 4]);
    expect(result.buffer.byteLength).toBe(3);
  });

  it('gives __proto__ no meaning', () => {
    const result = across(JSON.parse('{"__proto__": {"polluted": true}}')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.keys(result)).toEqual(['__proto__']);
  });

  it('keeps the name and the message of an error', () => {
    const result = across(new TypeError('wrong')) as Error;
    expect(result).toBeInstanceOf(Error);
    expect(`${result.name}: ${result.message}`).toBe('TypeError: wrong');
  });

  it.each([() => 1, Symbol('s'), Promise.resolve(), new WeakMap()])(
    'is refused when Electron refuses it',
    (value) => {
      expect(() => codec.encode({ deep: [value] })).toThrow('An object could not be cloned.');
    },
  );

  it('is the same for anything that JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(across(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });
});
