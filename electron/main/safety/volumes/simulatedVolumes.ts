import { statfs } from 'node:fs/promises';
import { basename, delimiter, join, sep } from 'node:path';
import * as v from 'valibot';
import { nodeDisk, type Disk } from '../disk';
import { readJson } from '../smallFile';
import type { Volume } from './volume';

const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.strictObject({
  label: v.optional(v.string()),
  readOnly: v.optional(v.boolean(), false),
  freeBytes: v.optional(bytes),
  totalBytes: v.optional(bytes),
});

/** What a folder that plays a stick may say of itself. */
export const STICK_FILE = '.encours-stick.json';

/**
 * Folders that play sticks, for tests and demonstrations: `ENCOURS_VOLUMES`, separated as the system separates paths. A folder
 * that is not there is a stick that is not plugged in.
 */
export async function simulatedVolumes(list: string): Promise<Volume[]> {
  const volumes: Volume[] = [];
  for (const path of pathsOf(list)) {
    if ((await nodeDisk.stat(path))?.folder !== true) continue;
    const { label = basename(path), readOnly = false, freeBytes, totalBytes } = await saidBy(path);
    const { bavail, blocks, bsize } = await statfs(path);
    volumes.push({
      path,
      label,
      removable: true,
      readOnly,
      freeBytes: freeBytes ?? bavail * bsize,
      totalBytes: totalBytes ?? blocks * bsize,
    });
  }
  return volumes;
}

/** The same disk, on which a simulated stick has the room that it says it has. */
export function withSimulatedRoom(disk: Disk, list: string): Disk {
  return {
    ...disk,
    space: async (path) => {
      const real = await disk.space(path);
      const stick = pathsOf(list).find((root) => path === root || path.startsWith(root + sep));
      if (stick === undefined) return real;
      const { freeBytes = real.free, totalBytes = real.total } = await saidBy(stick);
      return { free: freeBytes, total: totalBytes };
    },
  };
}

function pathsOf(list: string): string[] {
  return list.split(delimiter).filter((part) => part !== '');
}

async function saidBy(path: string): Promise<Partial<v.InferOutput<typeof schema>>> {
  const said = v.safeParse(schema, await readJson(nodeDisk, join(path, STICK_FILE), 4096));
  return said.success ? said.output : {};
}
