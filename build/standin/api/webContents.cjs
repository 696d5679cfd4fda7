const { EventEmitter } = require('node:events');
const { toChromium, toProgram } = require('../address.cjs');
const { strict } = require('../strict.cjs');

/** @typedef {import('../host.cjs').Host} Host */
/** @typedef {import('../pageTarget.cjs').PageTarget} PageTarget */
/** @typedef {{ url: string, parent: null }} Frame */

let lastId = 0;

class StandInWebContents extends EventEmitter {
  /**
   * @param {Host} host
   * @param {Promise<PageTarget>} opening
   */
  constructor(host, opening) {
    super();
    this.host = host;
    this.opening = opening;
    this.id = lastId += 1;
    this.session = host.session.api;
    this.destroyed = false;
    /** @type {PageTarget | null} */
    this.target = null;
    /** The address that main itself asked for: it needs nobody's leave. @type {string | null} */
    this.expected = null;
    /** @type {((details: { url: string }) => { action: string }) | null} */
    this.openHandler = null;
    opening.then((target) => this.listen(target)).catch((error) => host.reportError(error));
  }

  get targetId() {
    return this.target?.targetId ?? null;
  }

  /** @param {PageTarget} target */
  listen(target) {
    this.target = target;
    target.on('message', (message, context) => this.receive(message, context));
    target.on('navigating', (details) => {
      this.emit('did-start-navigation', { ...details, url: toProgram(details.url, this.host.schemes) });
    });
    target.on('loaded', () => this.emit('did-finish-load'));
    target.on('crashed', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
  }

  /**
   * @param {Record<string, any>} message
   * @param {number} context
   */
  receive(message, context) {
    if (message['type'] === 'resize') this.emit('stand-in-resize');
    else if (message['type'] === 'window-open') this.askToOpen(message['address']);
    else {
      void this.host.ipcMain
        .answer(message, { sender: this, senderFrame: this.frame(), type: 'frame' })
        .then((answer) =>
          this.target?.tellPreload({ type: 'answer', id: message['id'], ...answer }, context),
        );
    }
  }

  /** @param {string} address */
  askToOpen(address) {
    const url = toProgram(address, this.host.schemes);
    const answer = this.openHandler?.({ url }) ?? { action: 'allow' };
    if (answer.action !== 'deny') throw new Error('stand-in: opening a second window is not implemented');
  }

  /** @returns {Frame} */
  frame() {
    return { url: this.getURL(), parent: null };
  }

  getURL() {
    return toProgram(this.target?.url ?? '', this.host.schemes);
  }

  /** @param {(details: { url: string }) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }

  /**
   * @param {string} url
   * @param {boolean} isMainFrame
   */
  vetoes(url, isMainFrame) {
    if (isMainFrame && url === this.expected) {
      this.expected = null;
      return false;
    }
    let prevented = false;
    const event = { url, isMainFrame, isSameDocument: false, preventDefault: () => (prevented = true) };
    if (isMainFrame) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return prevented;
  }

  /** @param {string} url */
  async loadURL(url) {
    const target = await this.opening;
    this.expected = url;
    const loaded = new Promise((resolve) => target.once('loaded', resolve));
    const { errorText } = await target.session.send('Page.navigate', {
      url: toChromium(url, this.host.schemes),
    });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }

  reload() {
    this.expected = this.getURL();
    this.target?.session.tell('Page.reload');
  }

  /**
   * @param {string} channel
   * @param {unknown[]} args
   */
  send(channel, ...args) {
    this.target?.tellPreload({ type: 'send', channel, args });
  }

  forcefullyCrashRenderer() {
    this.target?.session.tell('Page.crash');
  }

  isDestroyed() {
    return this.destroyed;
  }

  /** Playwright closes pages in this way. The page has no `beforeunload`, so there is nobody to wait for. */
  close() {
    const window = [...this.host.windows].find((known) => known.webContents.id === this.id);
    window?.destroy();
  }
}

/**
 * @param {Host} host
 * @param {Promise<PageTarget>} opening
 * @returns {StandInWebContents}
 */
function createWebContents(host, opening) {
  return strict('webContents', new StandInWebContents(host, opening));
}

module.exports = { createWebContents, StandInWebContents };
