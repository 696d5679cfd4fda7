import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeHead, encodeTrailer, FRAME, MAX_PAYLOAD, TRAILER_BYTES } from '../../electron/archive/frame';
import { openArchive } from '../../electron/archive/openArchive';
import { forged } from './forged';
import { memorySource, readAll } from './memory';

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
const begin = (name: string, codec = 'stored') => [FRAME.begin, JSON.stringify({ name, codec })] as const;
const data = (text: string) => [FRAME.data, text] as const;
const end = (text: string) =>
  [FRAME.end, JSON.stringify({ bytes: Buffer.byteLength(text), sha256: sum(text) })] as const;
const entry = (name: string, text: string) =>
  JSON.stringify({ name, codec: 'stored', bytes: Buffer.byteLength(text), sha256: sum(text) });
const manifest = (parts: number, ...lines: readonly string[]) =>
  [
    FRAME.manifest,
    [JSON.stringify({ facts: {}, parts }), ...lines].map((line) => `${line}\n`).join(''),
  ] as const;

const readable = [begin('a'), data('one'), end('one'), manifest(1, entry('a', 'one'))] as const;

describe('frames that somebody made to harm, every check right', () => {
  it('are read when they say nothing wrong', async () => {
    expect((await readAll(forged(readable), null)).parts).toHaveLength(1);
    expect((await readAll(forged([manifest(0)]), null)).parts).toHaveLength(0);
  });

  it.each<readonly [string, Parameters<typeof forged>[0]]>([
    ['no manifest', readable.slice(0, 3)],
    ['a manifest that lists another part', [...readable.slice(0, 3), manifest(1, entry('b', 'one'))]],
    ['a manifest that lists another content', [...readable.slice(0, 3), manifest(1, entry('a', 'two'))]],
    ['a manifest that lists a part less', [...readable.slice(0, 3), manifest(0)]],
    [
      'a manifest that lists a part more',
      [...readable.slice(0, 3), manifest(2, entry('a', 'one'), entry('b', ''))],
    ],
    ['a manifest that counts wrong', [...readable.slice(0, 3), manifest(7, entry('a', 'one'))]],
    ['a manifest without its head', [...readable.slice(0, 3), [FRAME.manifest, `${entry('a', 'one')}\n`]]],
    ['a manifest cut in a line', [...readable.slice(0, 3), [FRAME.manifest, '{"facts":{},"parts":0}']]],
    ['a line without end', [[FRAME.manifest, 'x'.repeat(MAX_PAYLOAD)]]],
    ['an empty manifest', [...readable.slice(0, 3), [FRAME.manifest, '']]],
    [
      'a part twice',
      [...readable.slice(0, 3), ...readable.slice(0, 3), manifest(2, entry('a', 'one'), entry('a', 'one'))],
    ],
    [
      'a part within a part',
      [begin('a'), begin('b'), end(''), end(''), manifest(2, entry('b', ''), entry('a', ''))],
    ],
    ['a part without end', [begin('a'), data('one'), manifest(1, entry('a', 'one'))]],
    ['an end without part', [end(''), manifest(0)]],
    ['data without part', [data('one'), manifest(0)]],
    ['a part after the manifest', [manifest(0), begin('a'), end('')]],
    ['a wrong sum', [begin('a'), data('one'), end('two'), manifest(1, entry('a', 'two'))]],
    [
      'a wrong length',
      [begin('a'), data('one'), [FRAME.end, JSON.stringify({ bytes: 4, sha256: sum('one') })], manifest(1)],
    ],
    ['a kind of frame that is none', [[0x5a, 'x'], manifest(0)]],
    [
      'a trailer too many',
      [
        manifest(0),
        [FRAME.trailer, encodeTrailer({ fileBytes: 1, manifestOffset: 1, manifestFrame: 1, frame: 1 })],
      ],
    ],
    ['a name that climbs', [begin('../a'), end(''), manifest(1, entry('../a', ''))]],
    ['a name from the root', [begin('/a'), end(''), manifest(1, entry('/a', ''))]],
    ['a name with a backslash', [begin('a\\b'), end(''), manifest(1, entry('a\\b', ''))]],
    ['a name with a NUL', [begin('a\0'), end(''), manifest(1, entry('a\0', ''))]],
    ['a name that is half a sign', [begin('\ud800'), end(''), manifest(1, entry('\ud800', ''))]],
    ['a name without letters', [begin(''), end(''), manifest(1, entry('', ''))]],
    ['a name without measure', [begin('a'.repeat(600)), end(''), manifest(1, entry('a'.repeat(600), ''))]],
    ['a codec that is none', [begin('a', 'zip'), end(''), manifest(1, entry('a', ''))]],
    [
      'nested facts',
      [[FRAME.manifest, `{"facts":{"a":${'['.repeat(5000)}${']'.repeat(5000)}},"parts":0}\n`]],
    ],
  ])('are refused: %s', async (_name, frames) => {
    await expect(readAll(forged(frames), null)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('whose trailer points elsewhere are refused, by the quick way too', async () => {
    const intact = forged(readable);
    const at = intact.length - TRAILER_BYTES;
    const before = intact.subarray(at - 16, at);
    const manifestAt = Number(intact.readBigUInt64BE(at + 5 + 8));
    const offsets = [0, 1, manifestAt - 1, manifestAt + 1, at, intact.length, Number.MAX_SAFE_INTEGER];
    for (const manifestOffset of offsets) {
      const payload = encodeTrailer({ fileBytes: intact.length, manifestOffset, manifestFrame: 3, frame: 4 });
      const head = encodeHead({ type: FRAME.trailer, length: payload.length });
      const check = createHash('sha256').update(before).update(head).update(payload).digest().subarray(0, 16);
      const moved = Buffer.concat([intact.subarray(0, at), head, payload, check]);
      await expect(readAll(moved, null)).rejects.toMatchObject({ code: 'damaged' });
      const reader = await openArchive(memorySource(moved), null);
      await expect(reader.readManifest()).rejects.toMatchObject({ code: 'damaged' });
    }
  });
});
