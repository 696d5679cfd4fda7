import { execFile } from 'node:child_process';
import { readFile, readdir, realpath, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { labelOf, parseMounts } from './linux';
import { parseMacVolume } from './mac';
import type { Volume } from './volume';
import { parseWindowsVolumes, powershellPath, WINDOWS_COMMAND, windowsLetters } from './windows';

/** A stick that does not answer must not keep the others waiting. */
const TIME_LIMIT_MS = 8000;
const MAX_OUTPUT = 4 * 1024 * 1024;

const run = promisify(execFile);

/** Every volume that a backup could go to, as the system tells now. Without the system's help: where they are, without their names. */
export async function findVolumes(platform: NodeJS.Platform): Promise<Volume[]> {
  if (platform === 'win32') return windowsVolumes();
  if (platform === 'darwin') return macVolumes();
  return linuxVolumes();
}

async function windowsVolumes(): Promise<Volume[]> {
  const systemDrive = process.env['SystemDrive'] ?? 'C:';
  const output = await outputOf(powershellPath(process.env), [
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    WINDOWS_COMMAND,
  ]);
  const volumes = output === null ? null : parseWindowsVolumes(output, systemDrive);
  return volumes ?? unnamed(windowsLetters(systemDrive));
}

async function macVolumes(): Promise<Volume[]> {
  const names = await readdir('/Volumes').catch(() => [] as string[]);
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join('/Volumes', name);
      if ((await realpath(path).catch(() => '/')) === '/') return [];
      const output = await outputOf('/usr/sbin/diskutil', ['info', '-plist', path]);
      if (output === null) return unnamed([path]);
      const volume = parseMacVolume(output);
      return volume === null ? [] : [volume];
    }),
  );
  return found.flat();
}

async function linuxVolumes(): Promise<Volume[]> {
  const [mounts, labels] = await Promise.all([
    readFile('/proc/mounts', 'utf8').catch(() => ''),
    labelsOfDevices(),
  ]);
  return Promise.all(
    parseMounts(mounts).map(async ({ device, ...mount }) => {
      const { path, removable } = mount;
      const label = labels.get(device) ?? (removable ? basename(path) : '');
      return { ...mount, label, ...(await spaceOf(path)) };
    }),
  );
}

async function labelsOfDevices(): Promise<Map<string, string>> {
  const folder = '/dev/disk/by-label';
  const labels = new Map<string, string>();
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const device = await realpath(join(folder, name)).catch(() => null);
    if (device !== null) labels.set(device, labelOf(name));
  }
  return labels;
}

async function unnamed(paths: readonly string[]): Promise<Volume[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const there = await stat(path).catch(() => null);
      if (there === null) return [];
      return [{ path, label: '', removable: false, readOnly: false, ...(await spaceOf(path)) }];
    }),
  );
  return found.flat();
}

async function spaceOf(path: string): Promise<Pick<Volume, 'freeBytes' | 'totalBytes'>> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return { freeBytes: null, totalBytes: null };
  }
}

async function outputOf(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const options = {
      timeout: TIME_LIMIT_MS,
      windowsHide: true,
      maxBuffer: MAX_OUTPUT,
      encoding: 'utf8' as const,
    };
    return (await run(command, [...args], options)).stdout;
  } catch {
    return null;
  }
}
