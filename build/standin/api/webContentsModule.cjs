const { strict } = require('../strict.cjs');

/** @param {import('../host.cjs').Host} host */
function createWebContentsModule(host) {
  return strict('webContents', {
    /** @param {string} targetId */
    fromDevToolsTargetId: (targetId) =>
      [...host.windows].find((window) => window.webContents.targetId === targetId)?.webContents,
    getAllWebContents: () => [...host.windows].map((window) => window.webContents),
  });
}

module.exports = { createWebContentsModule };
