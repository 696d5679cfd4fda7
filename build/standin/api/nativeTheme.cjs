const { strict } = require('../strict.cjs');

/** @typedef {'system' | 'light' | 'dark'} Theme */

class NativeTheme {
  /** @param {import('../host.cjs').Host} host */
  constructor(host) {
    this.host = host;
    /** @type {Theme} */
    this.source = 'system';
  }

  get themeSource() {
    return this.source;
  }

  /** @param {Theme} theme */
  set themeSource(theme) {
    this.source = theme;
    for (const window of this.host.windows) window.applyTheme();
  }

  /** What the system itself prefers, only Chromium knows: without the owner's choice, the light one is assumed. */
  get shouldUseDarkColors() {
    return this.source === 'dark';
  }

  /** The value of `prefers-color-scheme`; empty leaves it to the system. */
  mediaValue() {
    return this.source === 'system' ? '' : this.source;
  }
}

/** @param {import('../host.cjs').Host} host */
function createNativeTheme(host) {
  return strict('nativeTheme', new NativeTheme(host));
}

module.exports = { createNativeTheme };
