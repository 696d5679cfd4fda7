/** Where systems keep the browsers that the stand-in can run: Chromium, Chrome, Edge, in this order. */
const { accessSync, constants } = require('node:fs');
const { join } = require('node:path');

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]} places to look, the best first; an explicit choice is the only one
 */
function browserCandidates(platform, env) {
  const chosen = env['ENCOURS_BROWSER'];
  if (chosen !== undefined && chosen !== '') return [chosen];
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']];
    return WINDOWS_PROGRAMS.flatMap((parts) =>
      roots.flatMap((root) => (root === undefined ? [] : [join(root, ...parts)])),
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return MAC_APPS.flatMap((name) =>
      roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string | null} the program of an installed browser */
function installedBrowser() {
  return browserCandidates(process.platform, process.env).find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

module.exports = { browserCandidates, installedBrowser };
