/// <reference lib="dom" />
/**
 * Runs in the page's own world before any script of the page: receives what the preload exposes, and brings attempts to
 * open a window to the program's handler.
 * @typedef {ReturnType<typeof import('./worldBridge.cjs').worldBridge>} Bridge
 * @param {Bridge} bridge
 */
function mainWorld(bridge) {
  const { document, Element, URL } = globalThis;

  bridge.on('expose', (/** @type {string} */ key, /** @type {object} */ api) => {
    Object.defineProperty(globalThis, key, { value: frozen(api), enumerable: true });
  });

  globalThis.open = (address) => {
    ask(String(address ?? ''));
    return null;
  };
  for (const kind of ['click', 'auxclick']) document.addEventListener(kind, openInstead, true);

  /** @param {Event} event */
  function openInstead(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href], area[href]') : null;
    if (link === null || !wantsWindow(link, /** @type {MouseEvent} */ (event))) return;
    event.preventDefault();
    ask(link.getAttribute('href') ?? '');
  }

  /**
   * @param {Element} link
   * @param {MouseEvent} event
   */
  function wantsWindow(link, event) {
    const target = link.getAttribute('target') ?? '';
    const elsewhere = target !== '' && !['_self', '_top', '_parent'].includes(target);
    return elsewhere || event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
  }

  /** @param {string} address */
  function ask(address) {
    bridge.tell('window-open', new URL(address, document.baseURI).href);
  }

  /**
   * @param {any} value
   * @returns {any}
   */
  function frozen(value) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    for (const key of Object.keys(value)) frozen(value[key]);
    return Object.freeze(value);
  }
}

module.exports = { mainWorld };
