const { EventEmitter } = require('node:events');
const { existsSync } = require('node:fs');
const { homedir, tmpdir } = require('node:os');
const { join } = require('node:path');
const { takeInstanceLock } = require('../singleInstance.cjs');
const { strict } = require('../strict.cjs');

/** @typedef {import('../host.cjs').Host} Host */

class App extends EventEmitter {
  /** @param {Host} host */
  constructor(host) {
    super();
    this.host = host;
    this.ready = false;
    this.quitting = false;
    this.exiting = false;
    /** @type {{ release: () => void } | null} */
    this.lock = null;
    /** @type {Map<string, string>} */
    this.paths = usualPaths(host.package.productName);
    /** @type {() => void} */
    this.resolveReady = () => undefined;
    /** @type {Promise<void>} */
    this.readyPromise = new Promise((resolve) => {
      this.resolveReady = resolve;
    });
    this.commandLine = strict('app.commandLine', {
      /**
       * @param {string} name
       * @param {string} [value]
       */
      appendSwitch: (name, value = '') => {
        host.switches.push(value === '' ? `--${name}` : `--${name}=${value}`);
      },
    });
  }

  get isPackaged() {
    return false;
  }

  getName() {
    return this.host.package.productName;
  }

  getVersion() {
    return this.host.package.version;
  }

  /** @param {string} name */
  getPath(name) {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`stand-in: app.getPath('${name}') is not implemented`);
    return path;
  }

  /**
   * @param {string} name
   * @param {string} path
   */
  setPath(name, path) {
    this.paths.set(name, path);
  }

  isReady() {
    return this.ready;
  }

  whenReady() {
    return this.readyPromise;
  }

  /** Playwright holds `ready` back until it is connected: it takes over `emit` and waits for the promise. */
  becomeReady() {
    this.ready = true;
    this.resolveReady();
    this.host.app.emit('ready', {});
  }

  requestSingleInstanceLock() {
    const start = { argv: process.argv, workingDirectory: process.cwd() };
    this.lock = takeInstanceLock(this.getPath('userData'), start, (argv, workingDirectory) => {
      this.emit('second-instance', {}, argv, workingDirectory);
    });
    return this.lock !== null;
  }

  /** `before-quit`, then every window is asked to close, then `will-quit`, `quit` and the end; each step can be refused. */
  quit() {
    if (this.exiting || this.refused('before-quit')) return;
    this.quitting = true;
    for (const window of [...this.host.windows]) {
      window.close();
      if (!window.isDestroyed()) {
        this.quitting = false;
        return;
      }
    }
    this.finishQuit();
  }

  finishQuit() {
    if (this.refused('will-quit')) return;
    this.exit(0);
  }

  /** @param {number} [code] */
  exit(code = 0) {
    if (this.exiting) return;
    this.exiting = true;
    this.emit('quit', {}, code);
    const ended = this.host.browser?.end() ?? Promise.resolve();
    void ended.finally(() => {
      this.lock?.release();
      process.exit(code);
    });
  }

  /** A window has closed; the last one ends the program unless it says otherwise. */
  windowClosed() {
    if (this.quitting || this.host.windows.size > 0) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  /** @param {string} name */
  refused(name) {
    let prevented = false;
    this.emit(name, { preventDefault: () => (prevented = true) });
    return prevented;
  }
}

/**
 * The data folder is the stand-in's own: what one browser keeps, another or Electron can't read.
 * @param {string} productName
 * @returns {Map<string, string>}
 */
function usualPaths(productName) {
  const home = homedir();
  const appData = appDataFolder(home);
  return new Map([
    ['home', home],
    ['appData', appData],
    ['userData', join(appData, `${productName} (navigateur)`)],
    ['temp', tmpdir()],
    ['documents', existing(join(home, 'Documents'), home)],
    ['downloads', existing(join(home, 'Downloads'), home)],
  ]);
}

/** @param {string} home */
function appDataFolder(home) {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
}

/**
 * @param {string} path
 * @param {string} otherwise
 */
function existing(path, otherwise) {
  return existsSync(path) ? path : otherwise;
}

/** @param {Host} host */
function createApp(host) {
  return strict('app', new App(host));
}

module.exports = { createApp };
