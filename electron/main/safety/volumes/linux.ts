import { FAT_LARGEST_FILE, type Volume } from './volume';

/** A mounted file system where people's sticks are mounted. */
export interface Mount extends Pick<Volume, 'largestFile'> {
  readonly device: string;
  readonly path: string;
  readonly readOnly: boolean;
  /** Mounted for a person who plugged it in, not by the administrator. */
  readonly removable: boolean;
}

const NOT_DISKS = new Set([
  'autofs',
  'proc',
  'sysfs',
  'overlay',
  'squashfs',
  'devtmpfs',
  'cgroup2',
  'fusectl',
  'fuse.portal',
]);

const FAT = new Set(['vfat', 'msdos']);

/** @param text `/proc/mounts`: one mount a line, blanks in names written as octal numbers; a later one hides an earlier */
export function parseMounts(text: string): Mount[] {
  const found = new Map<string, Mount>();
  for (const line of text.split('\n')) {
    const [device, rawPath, type = '', options = ''] = line.split(' ');
    if (device === undefined || rawPath === undefined || NOT_DISKS.has(type)) continue;
    const path = octalUnescaped(rawPath);
    if (!/^\/(media|run\/media|mnt)\/./.test(path)) continue;
    found.set(path, {
      device: octalUnescaped(device),
      path,
      readOnly: options.split(',').includes('ro'),
      removable: !path.startsWith('/mnt/'),
      ...(FAT.has(type) ? { largestFile: FAT_LARGEST_FILE } : {}),
    });
  }
  return [...found.values()];
}

/** A name in `/dev/disk/by-label`: what is not plain is written as `\x20`, byte by byte. */
export function labelOf(name: string): string {
  const bytes: number[] = [];
  for (const [whole, hex] of name.matchAll(/\\x([0-9a-f]{2})|[^]/giu)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...new TextEncoder().encode(whole));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function octalUnescaped(text: string): string {
  const bytes: number[] = [];
  for (const [whole, octal] of text.matchAll(/\\([0-7]{3})|[^]/gu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...new TextEncoder().encode(whole));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
