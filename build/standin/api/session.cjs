const { strict } = require('../strict.cjs');

/** @typedef {(details: object, answer: (decision: { cancel?: boolean }) => void) => void} RequestFilter */
/** @typedef {(contents: null, permission: string, answer: (granted: boolean) => void, details: object) => void} RequestHandler */
/** @typedef {(contents: null, permission: string, origin: string, details: object) => boolean} CheckHandler */

/** @typedef {(event: { preventDefault: () => void }) => void} DownloadListener */

/** Electron's words for permissions, and Chromium's. */
const PERMISSIONS = {
  'persistent-storage': 'persistent-storage',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'idle-detection': 'idle-detection',
};

/** @param {() => string} storagePath */
function createSession(storagePath) {
  /** @type {RequestFilter | null} */
  let filter = null;
  /** @type {RequestHandler | null} */
  let onRequest = null;
  /** @type {CheckHandler | null} */
  let onCheck = null;

  /** @type {DownloadListener[]} */
  const onDownload = [];

  const api = strict('session', {
    get storagePath() {
      return storagePath();
    },
    /**
     * @param {string} name
     * @param {DownloadListener} listener
     */
    on: (name, listener) => {
      if (name !== 'will-download') throw new Error(`stand-in: session.on('${name}') is not implemented`);
      onDownload.push(listener);
      return api;
    },
    webRequest: strict('session.webRequest', {
      /** @param {RequestFilter} listener */
      onBeforeRequest: (listener) => {
        filter = listener;
      },
    }),
    /** @param {RequestHandler} handler */
    setPermissionRequestHandler: (handler) => {
      onRequest = handler;
    },
    /** @param {CheckHandler} handler */
    setPermissionCheckHandler: (handler) => {
      onCheck = handler;
    },
    /** @param {boolean} enabled */
    setSpellCheckerEnabled: (enabled) => {
      if (enabled) throw new Error('stand-in: the spell checker is not implemented');
    },
  });

  return {
    api,
    /**
     * @param {{ url: string, method: string, resourceType: string }} details
     * @returns {Promise<boolean>}
     */
    cancels: (details) =>
      new Promise((resolve) => {
        if (filter === null) resolve(false);
        else filter(details, ({ cancel }) => resolve(cancel === true));
      }),
    /**
     * Chromium is told once whether pages may download; a listener that decides by what it is given can't be served.
     * @param {import('../devtoolsPipe.cjs').Session} browser
     */
    applyDownloads: async (browser) => {
      let prevented = false;
      const event = {
        preventDefault: () => {
          prevented = true;
        },
      };
      for (const listener of onDownload) listener(event);
      await browser.send('Browser.setDownloadBehavior', { behavior: prevented ? 'deny' : 'default' });
    },
    /**
     * Chromium is told the answers once for each permission, and asks nobody later.
     * @param {import('../devtoolsPipe.cjs').Session} browser
     * @param {string} url of the page
     * @param {string} origin as Chromium knows it
     */
    applyPermissions: async (browser, url, origin) => {
      for (const [permission, name] of Object.entries(PERMISSIONS)) {
        const requested = await ask(onRequest, permission, url);
        const checked = onCheck === null || onCheck(null, permission, url, { requestingUrl: url });
        await browser.send('Browser.setPermission', {
          permission: { name },
          setting: requested && checked ? 'granted' : 'denied',
          origin,
        });
      }
    },
  };
}

/**
 * @param {RequestHandler | null} handler
 * @param {string} permission
 * @param {string} url
 * @returns {Promise<boolean>}
 */
function ask(handler, permission, url) {
  return new Promise((resolve) => {
    if (handler === null) resolve(true);
    else handler(null, permission, resolve, { requestingUrl: url, isMainFrame: true });
  });
}

module.exports = { createSession };
