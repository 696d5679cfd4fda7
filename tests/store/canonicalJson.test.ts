import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../renderer/store/journal/canonicalJson';
import { hashBytes, hashOf } from '../../renderer/store/journal/hash';

describe('canonical JSON', () => {
  it('is JSON of the same content', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is one text for one content, whatever the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: 'é"\n', c: [null, true] }, e: undefined })).toBe(
      '{"a":{"c":[null,true],"d":"é\\"\\n"},"b":1}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  it('hashes as anybody would: SHA-256 of its UTF-8 bytes', () => {
    expect(hashBytes(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hashOf({ b: 'é', a: 1 })).toBe(hashBytes(new TextEncoder().encode('{"a":1,"b":"é"}')));
  });
});
