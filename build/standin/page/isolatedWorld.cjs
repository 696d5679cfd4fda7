/// <reference lib="dom" />
/**
 * Runs in the preload's world: gives the preload the part of `electron` that a sandboxed one has, and speaks with main.
 * @typedef {ReturnType<typeof import('./worldBridge.cjs').worldBridge>} Bridge
 * @typedef {ReturnType<typeof import('../cloneCodec.cjs').makeCodec>} Codec
 * @typedef {(require: (name: string) => unknown, module: object, exports: object, process: object) => void} Preload
 * @param {{ bridge: Bridge, codec: Codec, bindingName: string, receiverName: string, platform: string }} parts
 * @param {Preload} preload
 */
function isolatedWorld(parts, preload) {
  const { bridge, codec } = parts;
  const world = /** @type {Record<string, any>} */ (globalThis);
  const toMain = world[parts.bindingName];
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const pending = new Map();
  /** @type {Map<string, Set<(event: object, ...args: unknown[]) => void>>} */
  const listeners = new Map();
  let lastId = 0;

  const ipcRenderer = strict('ipcRenderer', {
    /**
     * @param {string} channel
     * @param {unknown[]} args
     */
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        const message = codec.encode({ type: 'invoke', id, channel, args });
        pending.set(id, { resolve, reject });
        toMain(message);
      }),
    /**
     * @param {string} channel
     * @param {(event: object, ...args: unknown[]) => void} listener
     */
    on: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    /**
     * @param {string} channel
     * @param {(event: object, ...args: unknown[]) => void} listener
     */
    off: (channel, listener) => {
      listeners.get(channel)?.delete(listener);
    },
  });

  const contextBridge = strict('contextBridge', {
    /**
     * @param {string} key
     * @param {object} api
     */
    exposeInMainWorld: (key, api) => bridge.tell('expose', key, api),
  });

  world[parts.receiverName] = (/** @type {string} */ text) => {
    const message = /** @type {Record<string, any>} */ (codec.decode(text));
    if (message['type'] === 'send') {
      for (const listener of [...(listeners.get(message['channel']) ?? [])]) listener({}, ...message['args']);
      return;
    }
    const waiting = pending.get(message['id']);
    pending.delete(message['id']);
    if (message['ok']) waiting?.resolve(message['value']);
    else waiting?.reject(new Error(message['value']));
  };

  bridge.on('window-open', (address) => toMain(codec.encode({ type: 'window-open', address })));
  globalThis.addEventListener('resize', () => toMain(codec.encode({ type: 'resize' })));

  const electron = strict('electron', { contextBridge, ipcRenderer });
  const module = { exports: {} };
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    },
    module,
    module.exports,
    strict('process', { platform: parts.platform, contextIsolated: true, sandboxed: true, type: 'renderer' }),
  );

  /**
   * @template {object} T
   * @param {string} name
   * @param {T} object
   * @returns {T}
   */
  function strict(name, object) {
    return new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
        throw new Error(`stand-in: ${name}.${key} is not implemented`);
      },
    });
  }
}

module.exports = { isolatedWorld };
