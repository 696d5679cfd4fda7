const { spawn } = require('node:child_process');
const { dirname } = require('node:path');
const { strict } = require('../strict.cjs');

/** The system's own program for opening a file. @type {Record<string, [string, string[]]>} */
const OPENERS = {
  win32: ['explorer.exe', []],
  darwin: ['open', []],
  linux: ['xdg-open', []],
};

/** @param {import('../host.cjs').Host} host */
function createShell(host) {
  /** @param {string} name */
  const needSomebody = (name) => {
    if (!host.options.headed) throw new Error(`stand-in: nobody is there to see shell.${name}`);
  };
  return strict('shell', {
    /**
     * @param {string} path
     * @returns {Promise<string>} empty, or what went wrong
     */
    openPath: async (path) => {
      needSomebody('openPath');
      return open(path);
    },
    /** @param {string} path */
    showItemInFolder: (path) => {
      needSomebody('showItemInFolder');
      void open(dirname(path));
    },
  });
}

/**
 * @param {string} path
 * @returns {Promise<string>}
 */
function open(path) {
  const [program, args] = OPENERS[process.platform] ?? ['xdg-open', []];
  return new Promise((resolve) => {
    const child = spawn(program, [...args, path], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(`${program} is missing`));
    child.once('spawn', () => resolve(''));
    child.unref();
  });
}

module.exports = { createShell };
