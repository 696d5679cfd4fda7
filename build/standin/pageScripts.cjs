/** The two scripts that Chromium runs in every new document of a window, made of the functions under `page/`. */
const { randomBytes } = require('node:crypto');
const { makeCodec } = require('./cloneCodec.cjs');
const { isolatedWorld } = require('./page/isolatedWorld.cjs');
const { mainWorld } = require('./page/mainWorld.cjs');
const { worldBridge } = require('./page/worldBridge.cjs');

const ISOLATED_WORLD = 'Electron Isolated Context';

/** @param {string} preloadSource a CommonJS bundle */
function pageScripts(preloadSource) {
  const secret = `standin-${randomBytes(12).toString('hex')}`;
  const bindingName = `${secret}-to-main`;
  const receiverName = `${secret}-from-main`;
  const text = JSON.stringify;
  const topOnly = 'if (globalThis !== globalThis.top) return;';
  const main = `(() => {
    ${topOnly}
    (${mainWorld.toString()})((${worldBridge.toString()})(${text(secret)}, 'page', 'preload'));
  })();`;
  const isolated = `(() => {
    ${topOnly}
    const base64 = {
      toBase64: (bytes) => bytes.toBase64(),
      fromBase64: (text) => Uint8Array.fromBase64(text),
    };
    (${isolatedWorld.toString()})({
      bridge: (${worldBridge.toString()})(${text(secret)}, 'preload', 'page'),
      codec: (${makeCodec.toString()})(base64),
      bindingName: ${text(bindingName)},
      receiverName: ${text(receiverName)},
      platform: ${text(process.platform)},
    }, (require, module, exports, process) => {
      ${preloadSource}
    });
  })();`;
  return { main, isolated, bindingName, receiverName };
}

module.exports = { ISOLATED_WORLD, pageScripts };
