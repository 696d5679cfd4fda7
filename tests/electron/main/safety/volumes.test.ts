import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelOf, parseMounts } from '../../../../electron/main/safety/volumes/linux';
import { parseMacVolume, parsePlist } from '../../../../electron/main/safety/volumes/mac';
import { nodeDisk } from '../../../../electron/main/safety/disk';
import {
  simulatedVolumes,
  STICK_FILE,
  withSimulatedRoom,
} from '../../../../electron/main/safety/volumes/simulatedVolumes';
import {
  parseWindowsVolumes,
  powershellPath,
  windowsLetters,
} from '../../../../electron/main/safety/volumes/windows';

const WINDOWS = JSON.stringify([
  {
    DeviceID: 'C:',
    VolumeName: '',
    DriveType: 3,
    FileSystem: 'NTFS',
    FreeSpace: 187904819200,
    Size: 510770802688,
    Access: 0,
  },
  {
    DeviceID: 'D:',
    VolumeName: null,
    DriveType: 5,
    FileSystem: null,
    FreeSpace: null,
    Size: null,
    Access: null,
  },
  {
    DeviceID: 'E:',
    VolumeName: 'CLÉ COMPTA',
    DriveType: 2,
    FileSystem: 'FAT32',
    FreeSpace: 15502147584,
    Size: 15518924800,
    Access: 0,
  },
  {
    DeviceID: 'F:',
    VolumeName: null,
    DriveType: 2,
    FileSystem: null,
    FreeSpace: null,
    Size: null,
    Access: null,
  },
  {
    DeviceID: 'G:',
    VolumeName: 'Elements',
    DriveType: 3,
    FileSystem: 'NTFS',
    FreeSpace: 900000000000,
    Size: 1000169533440,
    Access: 1,
  },
  {
    DeviceID: 'Z:',
    VolumeName: 'partage',
    DriveType: 4,
    FileSystem: 'NTFS',
    FreeSpace: 1000,
    Size: 2000,
    Access: 0,
  },
]);

describe('volumes of Windows', () => {
  it('are sticks, other disks and shares, without the system disk, empty readers and discs', () => {
    const volumes = parseWindowsVolumes(WINDOWS, 'C:');
    expect(
      volumes?.map(({ path, label, removable, readOnly }) => [path, label, removable, readOnly]),
    ).toEqual([
      ['E:\\', 'CLÉ COMPTA', true, false],
      ['G:\\', 'Elements', false, true],
      ['Z:\\', 'partage', false, false],
    ]);
    expect(volumes?.[0]).toMatchObject({ freeBytes: 15502147584, totalBytes: 15518924800 });
    expect(volumes?.map(({ largestFile }) => largestFile)).toEqual([4_294_967_295, undefined, undefined]);
  });

  it('are read from one object, with a mark of order before it, and with sizes written as text', () => {
    const one = {
      DeviceID: 'e:',
      VolumeName: 'CLE',
      DriveType: 2,
      FileSystem: 'exFAT',
      FreeSpace: '5',
      Size: '10',
    };
    expect(parseWindowsVolumes(`\uFEFF${JSON.stringify(one)}\r\n`, 'C:')).toEqual([
      { path: 'E:\\', label: 'CLE', removable: true, readOnly: false, freeBytes: 5, totalBytes: 10 },
    ]);
    expect(parseWindowsVolumes(JSON.stringify({ ...one, DeviceID: 'C:' }), 'C:')).toEqual([]);
  });

  it.each(['', 'Get-CimInstance : Accès refusé', '[]', '{}', 'null', '[{"DeviceID":"../x","DriveType":2}]'])(
    'are unknown when the answer is %j',
    (text) => {
      expect(parseWindowsVolumes(text, 'C:')).toBeNull();
    },
  );

  it('are asked of the system’s own PowerShell, or looked for by letter', () => {
    expect(powershellPath({ SystemRoot: 'D:\\Windows' })).toBe(
      'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    );
    expect(windowsLetters('C:')).toHaveLength(23);
    expect(windowsLetters('D:')).not.toContain('D:\\');
  });
});

const plist = (inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${inside}
</dict>
</plist>
`;

const STICK = plist(`	<key>AESHardware</key>
	<false/>
	<key>BusProtocol</key>
	<string>USB</string>
	<key>Ejectable</key>
	<true/>
	<key>FilesystemType</key>
	<string>msdos</string>
	<key>FreeSpace</key>
	<integer>15502147584</integer>
	<key>Internal</key>
	<false/>
	<key>MountPoint</key>
	<string>/Volumes/PAUL &amp; FILS</string>
	<key>RAIDSlice</key>
	<dict>
		<key>VolumeName</key>
		<string>not this one</string>
	</dict>
	<key>Tags</key>
	<array>
		<string>x</string>
	</array>
	<key>RemovableMediaOrExternalDevice</key>
	<true/>
	<key>SystemImage</key>
	<false/>
	<key>TotalSize</key>
	<integer>15518924800</integer>
	<key>VolumeName</key>
	<string>PAUL &amp; FILS</string>
	<key>WritableVolume</key>
	<true/>`);

describe('volumes of macOS', () => {
  it('are read from the property list, nested values left out', () => {
    expect(parseMacVolume(STICK)).toEqual({
      path: '/Volumes/PAUL & FILS',
      label: 'PAUL & FILS',
      removable: true,
      readOnly: false,
      freeBytes: 15502147584,
      totalBytes: 15518924800,
      largestFile: 4_294_967_295,
    });
    expect(
      parseMacVolume(STICK.replace(/(<key>WritableVolume<\/key>\s*)<true\/>/, '$1<false/>')),
    ).toMatchObject({
      readOnly: true,
    });
  });

  it('leave out the system’s own, and what is not mounted', () => {
    expect(parseMacVolume(plist('<key>MountPoint</key><string>/</string>'))).toBeNull();
    expect(parseMacVolume(plist('<key>MountPoint</key><string></string>'))).toBeNull();
    expect(parseMacVolume('Could not find disk: /Volumes/X')).toBeNull();
    expect(parsePlist(plist('<key>A</key><string/><key>B</key><real>1.5</real>'))).toEqual(
      new Map<string, string | number>([
        ['A', ''],
        ['B', 1.5],
      ]),
    );
  });
});

const MOUNTS = `sysfs /sys sysfs rw,nosuid,nodev,noexec,relatime 0 0
/dev/nvme0n1p2 / ext4 rw,relatime 0 0
/dev/sdb1 /media/paul/CL\\303\\211\\040COMPTA vfat rw,nosuid,nodev,relatime,uid=1000,errors=remount-ro 0 0
/dev/sdc1 /run/media/paul/Elements fuseblk ro,nosuid,nodev,relatime 0 0
systemd-1 /mnt/nas autofs rw,relatime 0 0
//nas/sauvegarde /mnt/nas cifs rw,relatime 0 0
/dev/loop3 /snap/core/1 squashfs ro,nodev,relatime 0 0
/dev/sdd1 /mediatheque ext4 rw 0 0
`;

describe('volumes of Linux', () => {
  it('are what is mounted where people’s sticks are', () => {
    expect(parseMounts(MOUNTS)).toEqual([
      {
        device: '/dev/sdb1',
        path: '/media/paul/CLÉ COMPTA',
        readOnly: false,
        removable: true,
        largestFile: 4_294_967_295,
      },
      { device: '/dev/sdc1', path: '/run/media/paul/Elements', readOnly: true, removable: true },
      { device: '//nas/sauvegarde', path: '/mnt/nas', readOnly: false, removable: false },
    ]);
    expect(parseMounts('')).toEqual([]);
  });

  it('have their labels written byte by byte', () => {
    expect(labelOf('CL\\xc3\\x89\\x20COMPTA')).toBe('CLÉ COMPTA');
    expect(labelOf('simple')).toBe('simple');
  });
});

describe('simulated sticks', () => {
  it('are the folders that are there, as they say of themselves', async () => {
    const root = await mkdtemp(join(tmpdir(), 'encours-sticks-'));
    try {
      const [one, two, absent] = [join(root, 'ONE'), join(root, 'two'), join(root, 'absent')];
      await mkdir(one);
      await mkdir(two);
      await writeFile(join(two, STICK_FILE), '{"label":"Coffre","readOnly":true,"freeBytes":7}');
      const volumes = await simulatedVolumes([one, absent, two].join(delimiter));
      expect(volumes).toMatchObject([
        { path: one, label: 'ONE', removable: true, readOnly: false },
        { path: two, label: 'Coffre', readOnly: true, freeBytes: 7 },
      ]);
      const disk = withSimulatedRoom(nodeDisk, [one, two].join(delimiter));
      await mkdir(join(two, 'Encours'));
      expect((await disk.space(join(two, 'Encours'))).free).toBe(7);
      const [real, given] = await Promise.all([nodeDisk.space(one), disk.space(one)]);
      expect(given.total).toBe(real.total);
      expect((await disk.space(root)).total).toBe(real.total);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
