import { FAT_LARGEST_FILE, type Volume } from './volume';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type PlistValue = string | number | boolean;

/** The plain values of a property list's outermost dictionary; nested ones are passed over. */
export function parsePlist(xml: string): Map<string, PlistValue> {
  const values = new Map<string, PlistValue>();
  let depth = 0;
  let key: string | null = null;
  const tokens = xml.matchAll(
    /<(key|string|integer|real|date|data)>([^<]*)<\/\1>|<(\/?)(dict|array)\s*>|<(true|false|string|dict|array)\s*\/>/g,
  );
  for (const [, name, text = '', closing, container, empty] of tokens) {
    if (container !== undefined) {
      depth += closing === '/' ? -1 : 1;
      key = null;
      continue;
    }
    if (depth !== 1) continue;
    if (name === 'key') {
      key = unescaped(text);
      continue;
    }
    if (key === null) continue;
    const value = valueOf(name, text, empty);
    if (value !== null) values.set(key, value);
    key = null;
  }
  return values;
}

/**
 * @param xml what `diskutil info -plist <path>` wrote
 * @returns null for the system's own volumes, disk images of the system and what is not mounted
 */
export function parseMacVolume(xml: string): Volume | null {
  const values = parsePlist(xml);
  const path = values.get('MountPoint');
  if (typeof path !== 'string' || !path.startsWith('/Volumes/')) return null;
  if (values.get('SystemImage') === true) return null;
  const label = values.get('VolumeName');
  const free = values.get('APFSContainerFree') ?? values.get('FreeSpace');
  const total = values.get('VolumeSize') ?? values.get('TotalSize') ?? values.get('Size');
  return {
    path,
    label: typeof label === 'string' ? label : '',
    removable: values.get('RemovableMediaOrExternalDevice') === true || values.get('Internal') === false,
    readOnly: values.get('WritableVolume') === false,
    freeBytes: typeof free === 'number' ? free : null,
    totalBytes: typeof total === 'number' ? total : null,
    ...(values.get('FilesystemType') === 'msdos' ? { largestFile: FAT_LARGEST_FILE } : {}),
  };
}

function valueOf(name: string | undefined, text: string, empty: string | undefined): PlistValue | null {
  if (empty === 'true' || empty === 'false') return empty === 'true';
  if (empty === 'string') return '';
  if (name === 'string') return unescaped(text);
  if (name === 'integer' || name === 'real') return Number(text);
  return null;
}

function unescaped(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}
