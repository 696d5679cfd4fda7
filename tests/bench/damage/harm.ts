import type { Random } from '../../../build/commands/sample/random';

const SECTOR = 512;

interface Harm {
  readonly name: string;
  /** How often of all, against the others. */
  readonly weight: number;
  readonly apply: (bytes: Buffer, random: Random, former: Buffer) => Buffer;
}

/** An integer below the limit. */
const below = (random: Random, limit: number): number => random.integer(0, Math.max(0, limit - 1));
const cutOut = (bytes: Buffer, at: number, length: number): Buffer =>
  Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
const putIn = (bytes: Buffer, at: number, more: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
}

/** The beginning of a sector that is whole in the file. */
const sectorOf = (bytes: Buffer, random: Random): number =>
  SECTOR * below(random, Math.max(1, Math.floor(bytes.length / SECTOR)));

/** What sticks, cables and copies do to files. */
const HARMS: readonly Harm[] = [
  {
    name: 'one bit',
    weight: 40,
    apply: (bytes, random) => flipped(bytes, below(random, bytes.length), below(random, 8)),
  },
  {
    name: 'one bit of the head or the end',
    weight: 10,
    apply: (bytes, random) => {
      const near = below(random, Math.min(1500, bytes.length));
      return flipped(bytes, random.percent(50) ? near : bytes.length - 1 - near, below(random, 8));
    },
  },
  { name: 'cut', weight: 15, apply: (bytes, random) => bytes.subarray(0, below(random, bytes.length)) },
  {
    name: 'cut at a sector',
    weight: 5,
    apply: (bytes, random) => bytes.subarray(0, sectorOf(bytes, random)),
  },
  {
    name: 'bytes inserted',
    weight: 5,
    apply: (bytes, random) =>
      putIn(bytes, below(random, bytes.length + 1), Buffer.alloc(1 + below(random, 40), below(random, 256))),
  },
  {
    name: 'bytes removed',
    weight: 5,
    apply: (bytes, random) => cutOut(bytes, below(random, bytes.length), 1 + below(random, 40)),
  },
  {
    name: 'sector zeroed',
    weight: 8,
    apply: (bytes, random) => {
      const at = sectorOf(bytes, random);
      return Buffer.from(bytes).fill(0, at, at + SECTOR);
    },
  },
  {
    name: 'sectors swapped',
    weight: 5,
    apply: (bytes, random) => {
      const [one, other] = [sectorOf(bytes, random), sectorOf(bytes, random)];
      const copy = Buffer.from(bytes);
      copy.set(bytes.subarray(one, Math.min(one + SECTOR, bytes.length)), other);
      copy.set(bytes.subarray(other, Math.min(other + SECTOR, bytes.length)), one);
      return copy.subarray(0, bytes.length);
    },
  },
  {
    name: 'sector of a former backup',
    weight: 5,
    apply: (bytes, random, former) => {
      const at = sectorOf(bytes, random);
      const copy = Buffer.from(bytes);
      copy.set(former.subarray(at, Math.min(at + SECTOR, bytes.length)), at);
      return copy;
    },
  },
  {
    name: 'end of a former backup',
    weight: 2,
    apply: (bytes, random, former) => {
      const at = below(random, Math.min(bytes.length, former.length));
      return Buffer.concat([bytes.subarray(0, at), former.subarray(at)]);
    },
  },
];

const WEIGHTS = HARMS.reduce((sum, { weight }) => sum + weight, 0);

/** One harm at random, or a few at once now and then. Never the bytes that were given, nor those of the former file. */
export function harmed(
  bytes: Buffer,
  former: Buffer,
  random: Random,
): { readonly name: string; readonly bytes: Buffer } {
  for (;;) {
    let hurt = bytes;
    const names: string[] = [];
    do {
      let left = below(random, WEIGHTS);
      const harm = HARMS.find(({ weight }) => (left -= weight) < 0);
      if (harm === undefined || hurt.length === 0) break;
      hurt = harm.apply(hurt, random, former);
      names.push(harm.name);
    } while (random.percent(10));
    if (!hurt.equals(bytes) && !hurt.equals(former)) return { name: names.join(', '), bytes: hurt };
  }
}
