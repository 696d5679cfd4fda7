const { EventEmitter } = require('node:events');
const { readFileSync } = require('node:fs');
const { URL } = require('node:url');
const { toChromium } = require('../address.cjs');
const { PageTarget } = require('../pageTarget.cjs');
const { refuseUnknown, strict } = require('../strict.cjs');
const { createWebContents } = require('./webContents.cjs');

/** @typedef {import('../host.cjs').Host} Host */
/** @typedef {import('../pageTarget.cjs').Bounds} Bounds */
/** @typedef {import('./webContents.cjs').StandInWebContents} StandInWebContents */

const OPTIONS = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'webPreferences',
];
const PREFERENCES = [
  'preload',
  'contextIsolation',
  'sandbox',
  'nodeIntegration',
  'webSecurity',
  'spellcheck',
  'devTools',
];

class StandInWindow extends EventEmitter {
  /**
   * @param {Host} host
   * @param {Record<string, any>} options
   */
  constructor(host, options) {
    super();
    refuseUnknown('BrowserWindow', options, OPTIONS);
    const preferences = options['webPreferences'];
    checkPreferences(preferences);
    this.host = host;
    /** @type {Bounds} */
    this.normalBounds = {
      x: options['x'],
      y: options['y'],
      width: options['width'],
      height: options['height'],
    };
    /** @type {'normal' | 'maximized' | 'minimized'} */
    this.windowState = 'normal';
    this.destroyed = false;
    this.visible = options['show'] !== false;
    this.opening = this.open(readFileSync(preferences.preload, 'utf8'));
    /** @type {StandInWebContents} */
    this.webContents = createWebContents(host, this.opening);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.on('stand-in-resize', () => this.readBounds());
  }

  /** @param {string} preload */
  async open(preload) {
    const browser = this.host.browser?.pipe.browser;
    if (browser === undefined) throw new Error('stand-in: a window before ready');
    const adopt = this.host.firstTarget;
    this.host.firstTarget = null;
    const target = await PageTarget.open(browser, { bounds: this.normalBounds, preload, adopt });
    await browser.send('Target.setDiscoverTargets', { discover: true });
    browser.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === target.targetId) this.wasClosed();
    });
    this.target = target;
    if (adopt !== null) this.setBounds({});
    this.applyTheme();
    return target;
  }

  /** @param {string} url */
  async loadURL(url) {
    await this.opening;
    const browser = this.host.browser?.pipe.browser;
    const origin = new URL(toChromium(url, this.host.schemes)).origin;
    if (browser !== undefined) {
      await this.host.session.applyDownloads(browser);
      await this.host.session.applyPermissions(browser, url, origin);
    }
    await this.webContents.loadURL(url);
  }

  applyTheme() {
    const features = [{ name: 'prefers-color-scheme', value: this.host.nativeTheme.mediaValue() }];
    this.target?.session.tell('Emulation.setEmulatedMedia', { features });
  }

  show() {
    this.visible = true;
    this.emit('show');
  }

  focus() {
    this.target?.session.tell('Page.bringToFront');
    this.emit('focus');
  }

  isVisible() {
    return this.visible;
  }

  isMinimized() {
    return this.windowState === 'minimized';
  }

  isMaximized() {
    return this.windowState === 'maximized';
  }

  isDestroyed() {
    return this.destroyed;
  }

  minimize() {
    this.enter('minimized', 'minimize');
  }

  maximize() {
    this.enter('maximized', 'maximize');
  }

  unmaximize() {
    this.enter('normal', 'unmaximize');
  }

  restore() {
    this.enter('normal', 'restore');
  }

  /**
   * @param {'normal' | 'maximized' | 'minimized'} state
   * @param {string} event
   */
  enter(state, event) {
    if (this.windowState === state) return;
    this.windowState = state;
    this.tellBounds({ windowState: state });
    this.emit(event);
  }

  getNormalBounds() {
    return { ...this.normalBounds };
  }

  getBounds() {
    return this.isMaximized() ? { ...this.host.workArea } : this.getNormalBounds();
  }

  /** @param {Partial<Bounds>} bounds */
  setBounds(bounds) {
    this.normalBounds = { ...this.normalBounds, ...bounds };
    const { x, y, width, height } = this.normalBounds;
    this.tellBounds({ left: x, top: y, width, height });
  }

  /** @param {Record<string, unknown>} bounds */
  tellBounds(bounds) {
    const browser = this.host.browser?.pipe.browser;
    const targetId = this.target?.targetId;
    if (browser === undefined || targetId === undefined) return;
    browser
      .send('Browser.getWindowForTarget', { targetId })
      .then(({ windowId }) => browser.send('Browser.setWindowBounds', { windowId, bounds }))
      .catch(() => undefined);
  }

  /** The owner has sized the window by hand. */
  async readBounds() {
    const browser = this.host.browser?.pipe.browser;
    if (browser === undefined || this.target === undefined || !this.host.options.headed) return;
    const { targetId } = this.target;
    const { bounds } = await browser
      .send('Browser.getWindowForTarget', { targetId })
      .catch(() => ({ bounds: {} }));
    const { left, top, width, height, windowState } = bounds;
    if (windowState === 'maximized' || windowState === 'normal') this.windowState = windowState;
    if (windowState === 'normal') this.normalBounds = { x: left, y: top, width, height };
  }

  /** Asks the program first, as Electron does. */
  close() {
    if (this.destroyed) return;
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }

  destroy() {
    const targetId = this.target?.targetId;
    if (targetId !== undefined) this.host.browser?.pipe.browser.tell('Target.closeTarget', { targetId });
    this.wasClosed();
  }

  /** The page is gone, on our demand or because its window was closed by hand. */
  wasClosed() {
    if (this.destroyed) return;
    this.destroyed = true;
    this.webContents.destroyed = true;
    this.host.windows.forEach((window) => {
      if (window.webContents.id === this.webContents.id) this.host.windows.delete(window);
    });
    this.emit('closed');
    this.host.app.windowClosed();
  }
}

/**
 * What the stand-in can't do must not be asked of it: it would look safe here and be open in Electron.
 * @param {Record<string, any>} preferences
 */
function checkPreferences(preferences) {
  refuseUnknown('webPreferences', preferences, PREFERENCES);
  const { contextIsolation, nodeIntegration, sandbox, webSecurity } = preferences;
  if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false || webSecurity !== true) {
    throw new Error('stand-in: insecure webPreferences are refused');
  }
}

/** @param {Host} host */
function createBrowserWindow(host) {
  class BrowserWindow {
    /** @param {Record<string, any>} options */
    constructor(options) {
      const window = strict('BrowserWindow', new StandInWindow(host, options));
      host.windows.add(window);
      host.app.emit('browser-window-created', {}, window);
      host.app.emit('web-contents-created', {}, window.webContents);
      return window;
    }

    static getAllWindows() {
      return [...host.windows];
    }

    static getFocusedWindow() {
      return [...host.windows][0] ?? null;
    }

    /** @param {StandInWebContents | undefined} contents */
    static fromWebContents(contents) {
      return [...host.windows].find((window) => window.webContents.id === contents?.id) ?? null;
    }
  }
  return strict('BrowserWindow', BrowserWindow);
}

module.exports = { createBrowserWindow, StandInWindow };
