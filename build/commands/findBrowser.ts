import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installedBrowser } from '../standin/installedBrowser.cjs';

const DOWNLOAD_MS = 60_000;
const PACKAGE_MS = 300_000;

/** What the machine offers, so that the decision can be tested without it. */
export interface BrowserSources {
  readonly installed: () => string | null;
  /** The browser that Playwright keeps for itself, if it was downloaded before. */
  readonly downloaded: () => string | null;
  readonly download: () => void;
  readonly mayInstallPackage: () => boolean;
  readonly installPackage: () => void;
  readonly say: (line: string) => void;
}

/**
 * The program of a Chromium, Chrome or Edge: an installed one, else Playwright's own, else on Debian and Ubuntu as root the
 * `chromium` package.
 * @throws Error with the one line to type, in French and in English
 */
export function findBrowser(sources: BrowserSources = machine()): string {
  const present = sources.installed() ?? sources.downloaded();
  if (present !== null) return present;
  sources.say('Aucun Chromium, Chrome ou Edge installé : essai de celui de Playwright (60 s au plus).');
  sources.download();
  const downloaded = sources.downloaded();
  if (downloaded !== null) return downloaded;
  if (sources.mayInstallPackage()) {
    sources.say('Téléchargement impossible : installation du paquet chromium.');
    sources.installPackage();
    const installed = sources.installed();
    if (installed !== null) return installed;
  }
  throw new Error(howToInstall(process.platform));
}

export function howToInstall(platform: NodeJS.Platform): string {
  const line = lineToType(platform);
  return [
    `Aucun navigateur utilisable : installez Chromium, Chrome ou Edge, par exemple avec « ${line} », ou donnez son chemin dans ENCOURS_BROWSER.`,
    `No usable browser: install Chromium, Chrome or Edge, for instance with "${line}", or give its path in ENCOURS_BROWSER.`,
  ].join('\n');
}

function lineToType(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'winget install Google.Chrome';
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  return 'sudo apt-get install -y chromium';
}

function machine(): BrowserSources {
  return {
    installed: installedBrowser,
    downloaded: () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : null),
    download: () => {
      const folder = dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));
      const command = [join(folder, 'cli.js'), 'install', 'chromium'];
      spawnSync(process.execPath, command, { stdio: 'ignore', timeout: DOWNLOAD_MS, killSignal: 'SIGKILL' });
    },
    mayInstallPackage: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    installPackage: () => {
      if (!aptGet('install', '-y', '--no-install-recommends', 'chromium')) {
        aptGet('update');
        aptGet('install', '-y', '--no-install-recommends', 'chromium');
      }
    },
    say: (line) => console.error(line),
  };
}

function aptGet(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: 'ignore', timeout: PACKAGE_MS, env }).status === 0;
}
