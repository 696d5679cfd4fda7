/** What engines, inspectors and promises ask of any object; its absence says nothing about the program. */
const HARMLESS = new Set([
  'then',
  'catch',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'default',
  '__esModule',
]);

/**
 * The object, except that whatever it lacks throws: a call that Electron has and the stand-in has not must never pass
 * silently.
 * @template {object} T
 * @param {string} name
 * @param {T} object
 * @returns {T}
 */
function strict(name, object) {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || HARMLESS.has(key) || key.startsWith('_')) {
        return Reflect.get(target, key, receiver);
      }
      throw new Error(`stand-in: ${name}.${key} is not implemented`);
    },
  });
}

/**
 * Refuses what would be ignored: an option that the stand-in does not know could be one that matters.
 * @param {string} name
 * @param {object} given
 * @param {readonly string[]} known
 */
function refuseUnknown(name, given, known) {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw new Error(`stand-in: ${name} does not know the option ${key}`);
  }
}

module.exports = { refuseUnknown, strict };
