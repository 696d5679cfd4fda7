import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface SystemTool {
  readonly program: string;
  readonly debianPackage: string;
  readonly without: string;
}

/** Programs of others that tests read our output with. Nothing of Encours needs them. */
const TOOLS: readonly SystemTool[] = [
  {
    program: 'pdftoppm',
    debianPackage: 'poppler-utils',
    without: 'les pages ne sont pas comparées en images, ni le code QR relu',
  },
];

function isInstalled(program: string): boolean {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program + suffix), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function aptInstall(packages: readonly string[]): boolean {
  const apt = (...arguments_: string[]): boolean =>
    spawnSync('apt-get', arguments_, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = (): boolean => apt('install', '--yes', '--no-install-recommends', ...packages);
  return install() || (apt('update') && install());
}

/**
 * Makes the machine ready for the tests: on Debian and Ubuntu as root the missing packages are installed, elsewhere what is
 * missing is named with what that costs. @returns lines to print
 */
export function prepareTools(): string[] {
  const missing = TOOLS.filter(({ program }) => !isInstalled(program));
  if (missing.length === 0) return [];
  const names = missing.map(({ debianPackage }) => debianPackage);
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && aptInstall(names)) return [`paquets installés : ${names.join(', ')}`];
  return missing.map(
    ({ program, debianPackage, without }) =>
      `${program} absent : ${without} (Debian, Ubuntu : apt-get install ${debianPackage})`,
  );
}
