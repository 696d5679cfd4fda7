const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { createApp } = require('./api/app.cjs');
const { createBrowserWindow } = require('./api/browserWindow.cjs');
const { createDialog } = require('./api/dialog.cjs');
const { createIpcMain } = require('./api/ipcMain.cjs');
const { createMenu } = require('./api/menu.cjs');
const { createNativeTheme } = require('./api/nativeTheme.cjs');
const { createProtocol } = require('./api/protocol.cjs');
const { createScreen } = require('./api/screen.cjs');
const { createSession } = require('./api/session.cjs');
const { createShell } = require('./api/shell.cjs');
const { createWebContentsModule } = require('./api/webContentsModule.cjs');
const { startChromium, storagePath } = require('./chromium.cjs');
const { interceptRequests } = require('./network.cjs');
const { strict } = require('./strict.cjs');

/** @typedef {import('./commandLine.cjs').Options} Options */
/** @typedef {import('./chromium.cjs').Browser} Browser */
/** @typedef {import('./api/browserWindow.cjs').StandInWindow} StandInWindow */

/** What the parts of the stand-in know of each other. */
class Host {
  /** @param {Options} options */
  constructor(options) {
    this.options = options;
    /** @type {Set<string>} */
    this.schemes = new Set();
    /** @type {Map<string, (request: Request) => Response | Promise<Response>>} */
    this.protocols = new Map();
    /** @type {Set<StandInWindow>} */
    this.windows = new Set();
    /** @type {string[]} */
    this.switches = [...options.switches];
    /** @type {Browser | null} */
    this.browser = null;
    /** The page that Chromium shows first when it runs with a window. @type {string | null} */
    this.firstTarget = null;
    this.workArea = { x: 0, y: 0, width: 1920, height: 1080 };
    this.package = JSON.parse(readFileSync(join(resolve(options.app), 'package.json'), 'utf8'));
    this.session = createSession(() => storagePath(this.app.getPath('userData')));
    this.ipcMain = createIpcMain();
    this.nativeTheme = createNativeTheme(this);
    this.app = createApp(this);
  }

  /** The exports of `electron`. */
  electron() {
    const { app, ipcMain, nativeTheme, session } = this;
    return strict('electron', {
      app,
      BrowserWindow: createBrowserWindow(this),
      dialog: createDialog(this),
      ipcMain,
      Menu: createMenu(this),
      nativeTheme,
      protocol: createProtocol(this),
      screen: createScreen(this),
      session: strict('session', { defaultSession: session.api }),
      shell: createShell(this),
      webContents: createWebContentsModule(this),
    });
  }

  /**
   * @param {string} frameId
   * @param {string} url
   * @returns {boolean} whether the program refused to let a frame go there
   */
  vetoesNavigation(frameId, url) {
    const window = [...this.windows].find((known) => known.webContents.targetId === frameId);
    if (window !== undefined) return window.webContents.vetoes(url, true);
    return [...this.windows].some((known) => known.webContents.vetoes(url, false));
  }

  /** @param {unknown} error what Electron would report as an uncaught exception */
  reportError(error) {
    process.nextTick(() => {
      throw error;
    });
  }

  async start() {
    for (const preload of this.options.preloads) require(resolve(preload));
    const folder = resolve(this.options.app);
    await import(pathToFileURL(join(folder, this.package.main)).href);
    const browser = startChromium({
      dataFolder: this.app.getPath('userData'),
      headed: this.options.headed,
      debuggingPort: this.options.debuggingPort,
      switches: this.switches,
    });
    this.browser = browser;
    browser.pipe.browser.once('disconnected', () => this.browserGone());
    await interceptRequests(this, browser.pipe.browser);
    if (this.options.headed) await this.findFirstPage(browser.pipe.browser);
    this.app.becomeReady();
  }

  /**
   * @param {import('./devtoolsPipe.cjs').Session} browser
   */
  async findFirstPage(browser) {
    const { targetInfos } = await browser.send('Target.getTargets');
    const page = targetInfos.find((/** @type {{ type: string }} */ info) => info.type === 'page');
    if (page === undefined) return;
    this.firstTarget = page.targetId;
    const { sessionId } = await browser.send('Target.attachToTarget', {
      targetId: page.targetId,
      flatten: true,
    });
    const { result } = await browser.pipe.session(sessionId).send('Runtime.evaluate', {
      expression:
        '({ x: screen.availLeft, y: screen.availTop, width: screen.availWidth, height: screen.availHeight })',
      returnByValue: true,
    });
    this.workArea = result.value;
    await browser.send('Target.detachFromTarget', { sessionId });
  }

  /** Chromium ended by itself: its windows were closed, or it crashed. */
  browserGone() {
    for (const window of [...this.windows]) window.wasClosed();
    this.app.quit();
  }
}

module.exports = { Host };
