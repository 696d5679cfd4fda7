import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type System = 'linux' | 'win32' | 'darwin';

/** The mark before the fuses in Electron's program, then version 1, nine fuses, all as Electron ships them. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('100111001', 'latin1'),
]);

const LOCALES = ['de', 'en-US', 'fr', 'ja'];
const MAC_LOCALES = ['de', 'en', 'fr', 'ja'];
const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

/**
 * A folder that electron-builder takes for an unpacked Electron: the files that it renames, edits and prunes, none of which
 * runs. What is packed into it is ours.
 */
export function writeElectronDistribution(folder: string, system: System, version: string): void {
  const put = (path: string, content: string | Uint8Array): void => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  put('version', version);
  put('LICENSE', 'licence');
  put('LICENSES.chromium.html', '<!doctype html>');
  if (system === 'darwin') writeMacProgram(put);
  else {
    for (const locale of LOCALES) put(`locales/${locale}.pak`, locale);
    mkdirSync(join(folder, 'resources'), { recursive: true });
    if (system === 'win32') put('electron.exe', windowsProgram());
    else {
      put('electron', Buffer.concat([Buffer.from('ELF stand-in '), FUSES, Buffer.from(' end')]));
      chmodSync(join(folder, 'electron'), 0o755);
    }
  }
}

function windowsProgram(): Uint8Array {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const info = Resource.VersionInfo.createEmpty();
  info.setFileVersion(1, 0, 0, 0, 1033);
  info.setStringValues(
    { lang: 1033, codepage: 1200 },
    { ProductName: 'Electron', FileDescription: 'Electron' },
  );
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.concat([Buffer.from(program.generate()), FUSES]);
}

function writeMacProgram(put: (path: string, content: string | Uint8Array) => void): void {
  put('Electron.app/Contents/Info.plist', infoPlist('Electron'));
  put('Electron.app/Contents/MacOS/Electron', 'Mach-O stand-in');
  put('Electron.app/Contents/PkgInfo', 'APPL????');
  put('Electron.app/Contents/Resources/electron.icns', 'icon');
  for (const locale of MAC_LOCALES) put(`Electron.app/Contents/Resources/${locale}.lproj/locale.pak`, locale);
  const framework = 'Electron.app/Contents/Frameworks/Electron Framework.framework';
  put(`${framework}/Electron Framework`, Buffer.concat([Buffer.from('Mach-O stand-in '), FUSES]));
  for (const locale of MAC_LOCALES)
    put(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`, locale);
  for (const kind of HELPERS) {
    const name = `Electron Helper${kind}`;
    put(`Electron.app/Contents/Frameworks/${name}.app/Contents/Info.plist`, infoPlist(name));
    put(`Electron.app/Contents/Frameworks/${name}.app/Contents/MacOS/${name}`, 'Mach-O stand-in');
  }
}

function infoPlist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
</dict></plist>
`;
}
