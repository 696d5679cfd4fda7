import * as v from 'valibot';
import { FAT_LARGEST_FILE, type Volume } from './volume';

/** Asks Windows for its volumes, in a language that does not depend on the system's. */
export const WINDOWS_COMMAND = [
  '[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false;',
  'Get-CimInstance -ClassName Win32_LogicalDisk |',
  'Select-Object DeviceID,VolumeName,DriveType,FileSystem,FreeSpace,Size,Access |',
  'ConvertTo-Json -Compress',
].join(' ');

/** By full path: another `powershell.exe` earlier on the search path would be run instead. */
export function powershellPath(environment: Readonly<Record<string, string | undefined>>): string {
  const root = environment['SystemRoot'] ?? 'C:\\Windows';
  return `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
}

const DRIVE_TYPE = { removable: 2, fixed: 3, network: 4 };
const ACCESS_READ = 1;

const size = v.nullable(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]));
const disk = v.object({
  DeviceID: v.pipe(v.string(), v.regex(/^[A-Za-z]:$/)),
  VolumeName: v.nullish(v.string(), ''),
  DriveType: v.number(),
  FileSystem: v.nullish(v.string(), ''),
  FreeSpace: v.nullish(size, null),
  Size: v.nullish(size, null),
  Access: v.nullish(v.number(), 0),
});

/**
 * @param json what the command wrote: one object, or a list of them
 * @param systemDrive `C:`; a backup beside the database is none, so it is left out
 * @returns the volumes that hold something now, or null when the text is not what was asked for
 */
export function parseWindowsVolumes(json: string, systemDrive: string): Volume[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const disks: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const volumes: Volume[] = [];
  let understood = 0;
  for (const candidate of disks) {
    const result = v.safeParse(disk, candidate);
    if (!result.success) continue;
    understood += 1;
    const { DeviceID, VolumeName, DriveType, FileSystem, FreeSpace, Size, Access } = result.output;
    const wanted = Object.values(DRIVE_TYPE).includes(DriveType);
    // An empty card reader has a letter and no size.
    if (!wanted || Size === null || DeviceID.toUpperCase() === systemDrive.toUpperCase()) continue;
    volumes.push({
      path: `${DeviceID.toUpperCase()}\\`,
      label: VolumeName,
      removable: DriveType === DRIVE_TYPE.removable,
      readOnly: Access === ACCESS_READ,
      freeBytes: FreeSpace,
      totalBytes: Size,
      ...(FileSystem.toUpperCase().startsWith('FAT') ? { largestFile: FAT_LARGEST_FILE } : {}),
    });
  }
  return understood === 0 ? null : volumes;
}

/** Letters to look at when the system does not answer: without labels, and without telling sticks from disks. */
export function windowsLetters(systemDrive: string): string[] {
  return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ')
    .map((letter) => `${letter}:\\`)
    .filter((path) => !path.startsWith(systemDrive.toUpperCase()));
}
