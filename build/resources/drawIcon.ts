import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the program's icon in all sizes and containers that systems want: `npx tsx build/resources/drawIcon.ts`. An E made of
 * three lines of an account, the last of which is still open.
 */

type Colour = readonly [red: number, green: number, blue: number];

const TOP: Colour = [28, 88, 122];
const BOTTOM: Colour = [14, 46, 74];
const PAPER: Colour = [248, 250, 252];
const OPEN: Colour = [245, 166, 35];

/** In hundredths of the side. */
interface Bar {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly radius: number;
  readonly colour: Colour;
}

const FIELD = { left: 6, top: 6, right: 94, bottom: 94, radius: 20 };
const BARS: readonly Bar[] = [
  { left: 27, top: 24, right: 39, bottom: 76, radius: 3, colour: PAPER },
  { left: 27, top: 24, right: 74, bottom: 35, radius: 3, colour: PAPER },
  { left: 27, top: 44.5, right: 66, bottom: 55.5, radius: 3, colour: PAPER },
  { left: 27, top: 65, right: 56, bottom: 76, radius: 3, colour: PAPER },
  { left: 60, top: 65, right: 74, bottom: 76, radius: 3, colour: OPEN },
];

/** Samples for each pixel and direction: enough for smooth edges at 16 pixels. */
const SAMPLES = 4;

function inside(x: number, y: number, box: Omit<Bar, 'colour'>): boolean {
  const dx = Math.max(box.left + box.radius - x, x - box.right + box.radius, 0);
  const dy = Math.max(box.top + box.radius - y, y - box.bottom + box.radius, 0);
  return dx * dx + dy * dy <= box.radius * box.radius;
}

function colourAt(x: number, y: number): Colour | null {
  if (!inside(x, y, FIELD)) return null;
  const bar = BARS.findLast((candidate) => inside(x, y, candidate));
  if (bar !== undefined) return bar.colour;
  const share = (y - FIELD.top) / (FIELD.bottom - FIELD.top);
  const mixed = TOP.map((from, index) => from + ((BOTTOM[index] ?? 0) - from) * share);
  return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
}

/** RGBA rows, each led by PNG's filter byte. */
function raster(size: number): Uint8Array {
  const rows = new Uint8Array(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(pixel(x, y, size), y * (size * 4 + 1) + 1 + x * 4);
  }
  return rows;
}

function pixel(x: number, y: number, size: number): readonly [number, number, number, number] {
  let covered = 0;
  const sum = [0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const across = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const down = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const colour = colourAt((across / size) * 100, (down / size) * 100);
    if (colour === null) continue;
    covered += 1;
    colour.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  if (covered === 0) return [0, 0, 0, 0];
  const mean = sum.map((part) => Math.round(part / covered));
  return [mean[0] ?? 0, mean[1] ?? 0, mean[2] ?? 0, Math.round((covered / SAMPLES ** 2) * 255)];
}

function png(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raster(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

/** Windows: a directory of pictures, 256 written as 0. */
function ico(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.size);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.size, 4);
  let offset = head.length;
  [...pictures].forEach(([size, picture], index) => {
    const entry = 6 + 16 * index;
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], entry);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures.values()]);
}

const MAC_TYPES: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** macOS: named pictures, each with its length. */
function icns(picture: (size: number) => Buffer): Buffer {
  const entries = MAC_TYPES.map(([type, size]) => {
    const content = picture(size);
    return Buffer.concat([Buffer.from(type, 'latin1'), uint32(content.length + 8), content]);
  });
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32(body.length + 8), body]);
}

const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];

const drawn = new Map<number, Buffer>();
function picture(size: number): Buffer {
  const known = drawn.get(size) ?? png(size);
  drawn.set(size, known);
  return known;
}

const folder = import.meta.dirname;
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const size of LINUX_SIZES) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), picture(size));
writeFileSync(join(folder, 'icon.ico'), ico(new Map(WINDOWS_SIZES.map((size) => [size, picture(size)]))));
writeFileSync(join(folder, 'icon.icns'), icns(picture));
