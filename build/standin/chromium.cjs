/** Starts an installed Chromium for the program and ends it with the program. */
const { spawn } = require('node:child_process');
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { clearTimeout, setTimeout } = require('node:timers');
const { DevtoolsPipe } = require('./devtoolsPipe.cjs');
const { installedBrowser } = require('./installedBrowser.cjs');

/** A slow disk may take long to take what is written last. */
const END_MS = 15_000;

/** A first page that is blank but can be a program's window, without address bar. */
const BLANK_APP = 'data:text/html,<title>Encours</title>';

/** Nothing that a browser does of its own accord: updates, proposals, accounts, crash uploads. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,NetworkTimeServiceQuerying,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--edge-skip-compat-layer-relaunch',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-dev-shm-usage',
];

/**
 * @typedef {object} Browser
 * @property {DevtoolsPipe} pipe
 * @property {() => Promise<void>} end
 */

/**
 * @param {{ dataFolder: string, headed: boolean, debuggingPort: boolean, switches: readonly string[] }} request
 * @returns {Browser}
 */
function startChromium(request) {
  const program = installedBrowser();
  if (program === null) {
    throw new Error('stand-in: no Chromium, Chrome or Edge found (set ENCOURS_BROWSER to its program)');
  }
  const profile = profileFolder(request.dataFolder);
  prepareProfile(profile);
  const child = spawn(program, chromiumArguments(request, profile), {
    stdio: ['ignore', 'ignore', request.debuggingPort ? 'inherit' : 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  });
  const output = /** @type {import('node:stream').Writable} */ (child.stdio[3]);
  const input = /** @type {import('node:stream').Readable} */ (child.stdio[4]);
  const pipe = new DevtoolsPipe(output, input);
  return { pipe, end: () => endChromium(child, pipe, ended) };
}

/** @param {string} dataFolder */
function profileFolder(dataFolder) {
  return join(dataFolder, 'chromium');
}

/**
 * Where Chromium keeps the databases of its pages.
 * @param {string} dataFolder
 */
function storagePath(dataFolder) {
  return join(profileFolder(dataFolder), 'Default');
}

/**
 * A program is no web site: nothing to translate, to fill in or to remember of it.
 * @param {string} profile
 */
function prepareProfile(profile) {
  const preferences = join(profile, 'Default', 'Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    preferences,
    JSON.stringify({
      translate: { enabled: false },
      credentials_enable_service: false,
      autofill: { profile_enabled: false, credit_card_enabled: false },
    }),
  );
}

/**
 * @param {{ headed: boolean, debuggingPort: boolean, switches: readonly string[] }} request
 * @param {string} profile
 */
function chromiumArguments(request, profile) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    '--remote-debugging-pipe',
    ...(request.debuggingPort ? ['--remote-debugging-port=0'] : []),
    `--user-data-dir=${profile}`,
    ...QUIET,
    ...request.switches.filter((given) => given !== '--no-sandbox'),
    ...(asRoot || request.switches.includes('--no-sandbox') ? ['--no-sandbox'] : []),
    ...(request.headed
      ? // Without the second, a bar warns of switches that only widen what the program forbids itself.
        [`--app=${BLANK_APP}`, '--test-type']
      : ['--headless=new', '--hide-scrollbars', '--mute-audio', '--no-startup-window']),
  ];
}

/**
 * Asks first, so that what is in memory reaches the disk; then insists.
 * @param {import('node:child_process').ChildProcess} child
 * @param {DevtoolsPipe} pipe
 * @param {Promise<unknown>} ended
 */
async function endChromium(child, pipe, ended) {
  pipe.browser.tell('Browser.close');
  const insist = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await ended;
  clearTimeout(insist);
}

module.exports = { startChromium, storagePath };
