const { strict } = require('../strict.cjs');

/** @typedef {(event: object, ...args: unknown[]) => unknown} Handler */

class IpcMain {
  constructor() {
    /** @type {Map<string, Handler>} */
    this.handlers = new Map();
  }

  /**
   * @param {string} channel
   * @param {Handler} handler
   */
  handle(channel, handler) {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  /** @param {string} channel */
  removeHandler(channel) {
    this.handlers.delete(channel);
  }

  /**
   * Answers an `invoke` of the page, with Electron's own words where it fails.
   * @param {Record<string, any>} message
   * @param {object} event
   * @returns {Promise<{ ok: boolean, value: unknown }>}
   */
  async answer({ channel, args }, event) {
    const handler = this.handlers.get(channel);
    const failed = `Error invoking remote method '${channel}': `;
    if (handler === undefined) {
      return { ok: false, value: `${failed}Error: No handler registered for '${channel}'` };
    }
    try {
      return { ok: true, value: await handler(event, ...args) };
    } catch (error) {
      return { ok: false, value: `${failed}${String(error)}` };
    }
  }
}

/** @returns {IpcMain} */
function createIpcMain() {
  return strict('ipcMain', new IpcMain());
}

module.exports = { createIpcMain };
