/// <reference lib="dom" />
/**
 * Joins the page's world and the preload's: they share the document but no object. A synchronous event carries a clone of
 * each message; functions and promises stay where they are and get a stand-in on the other side. Runs in both worlds.
 * @param {string} secret name of the events, different in every run
 * @param {string} here
 * @param {string} there
 */
function worldBridge(secret, here, there) {
  const { CustomEvent, document, Promise } = globalThis;
  const dispatch = document.dispatchEvent.bind(document);
  /** @type {Map<number, Function>} */
  const functions = new Map();
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: unknown) => void }>} */
  const promises = new Map();
  /** @type {Map<number, { ok: boolean, value: unknown }>} */
  const returns = new Map();
  /** @type {Map<string, (...args: any[]) => void>} */
  const topics = new Map();
  let lastId = 0;

  /** @param {Record<string, unknown>} message */
  const send = (message) => dispatch(new CustomEvent(`${secret}-${there}`, { detail: message }));

  document.addEventListener(`${secret}-${here}`, (event) => {
    const message = /** @type {CustomEvent} */ (event).detail;
    if (message === null) return;
    if (message.type === 'call') answer(message);
    else if (message.type === 'return') returns.set(message.call, message);
    else if (message.type === 'settle') settle(message);
    else topics.get(message.type)?.(...message.args.map(revive));
  });

  /** @param {{ call: number, fn: number, args: unknown[] }} message */
  function answer({ call, fn, args }) {
    try {
      const value = functions.get(fn)?.(...args.map(revive));
      send({ type: 'return', call, ok: true, value: describe(value) });
    } catch (error) {
      send({ type: 'return', call, ok: false, value: error });
    }
  }

  /** @param {{ id: number, ok: boolean, value: unknown }} message */
  function settle({ id, ok, value }) {
    const waiting = promises.get(id);
    promises.delete(id);
    if (ok) waiting?.resolve(revive(value));
    else waiting?.reject(value);
  }

  /**
   * @param {any} value
   * @returns {any} the value with functions and promises replaced by their names
   */
  function describe(value) {
    if (typeof value === 'function') {
      const id = (lastId += 1);
      functions.set(id, value);
      return { [secret]: 'function', id };
    }
    if (value instanceof Promise) return describePromise(value);
    if (Array.isArray(value)) return value.map(describe);
    if (isPlain(value)) return mapped(value, describe);
    return value;
  }

  /** @param {Promise<unknown>} promise */
  function describePromise(promise) {
    const id = (lastId += 1);
    promise.then(
      (value) => send({ type: 'settle', id, ok: true, value: describe(value) }),
      (error) => send({ type: 'settle', id, ok: false, value: error }),
    );
    return { [secret]: 'promise', id };
  }

  /**
   * @param {any} value
   * @returns {any}
   */
  function revive(value) {
    if (Array.isArray(value)) return value.map(revive);
    if (!isPlain(value)) return value;
    if (value[secret] === 'function') return (/** @type {unknown[]} */ ...args) => call(value.id, args);
    if (value[secret] === 'promise') {
      return new Promise((resolve, reject) => promises.set(value.id, { resolve, reject }));
    }
    return mapped(value, revive);
  }

  /**
   * @param {number} fn
   * @param {unknown[]} args
   */
  function call(fn, args) {
    const id = (lastId += 1);
    send({ type: 'call', call: id, fn, args: describe(args) });
    const answered = returns.get(id);
    returns.delete(id);
    if (answered === undefined) throw new Error('An object could not be cloned.');
    if (!answered.ok) throw answered.value;
    return revive(answered.value);
  }

  /** @param {unknown} value */
  function isPlain(value) {
    return Object.prototype.toString.call(value) === '[object Object]';
  }

  /**
   * @param {Record<string, unknown>} object
   * @param {(value: unknown) => unknown} change
   */
  function mapped(object, change) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
  }

  return {
    /**
     * @param {string} topic
     * @param {unknown[]} args
     */
    tell: (topic, ...args) => send({ type: topic, args: describe(args) }),
    /**
     * @param {string} topic
     * @param {(...args: any[]) => void} handler
     */
    on: (topic, handler) => topics.set(topic, handler),
  };
}

module.exports = { worldBridge };
