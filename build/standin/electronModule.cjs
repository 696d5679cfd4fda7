/** Makes `electron` mean the stand-in, for `require` and for `import`, on every Node since 20.19. */
const Module = require('node:module');

const GLOBAL_KEY = 'encours.standin.electron';
const ADDRESS = 'standin:electron';

/**
 * @typedef {(specifier: string, context: object, next: (specifier: string, context: object) => unknown) => unknown} Hook
 * @typedef {typeof Module & { _load: (request: string, ...rest: unknown[]) => unknown, registerHooks?: (hooks: { resolve: Hook, load: Hook }) => void }} Internals
 */

/**
 * @param {object} electron the exports
 */
function provideElectron(electron) {
  Reflect.set(globalThis, Symbol.for(GLOBAL_KEY), electron);
  const internals = /** @type {Internals} */ (Module);
  provideToRequire(internals, electron);
  const source = importedSource(Object.keys(electron));
  if (internals.registerHooks === undefined) Module.register(hooksAddress(source));
  else internals.registerHooks(hooks(source));
}

/**
 * @param {Internals} internals
 * @param {object} electron
 */
function provideToRequire(internals, electron) {
  const load = internals._load;
  internals._load = (request, ...rest) =>
    request === 'electron' ? electron : load.call(Module, request, ...rest);
}

/**
 * A module with one export for each of Electron's that the stand-in has: naming another one is an error when it is linked.
 * @param {readonly string[]} names
 */
function importedSource(names) {
  const lines = names.map((name) => `export const ${name} = electron.${name};`);
  return `const electron = globalThis[Symbol.for('${GLOBAL_KEY}')];\n${lines.join('\n')}\nexport default electron;\n`;
}

/**
 * @param {string} source
 * @returns {{ resolve: Hook, load: Hook }}
 */
function hooks(source) {
  return {
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: ADDRESS, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === ADDRESS ? { format: 'module', source, shortCircuit: true } : next(url, context),
  };
}

/**
 * The same two hooks as a module of their own: before Node 22.15 hooks run in another thread.
 * @param {string} source
 */
function hooksAddress(source) {
  const code = `
    const ADDRESS = ${JSON.stringify(ADDRESS)};
    const { resolve, load } = (${hooks.toString()})(${JSON.stringify(source)});
    export { resolve, load };
  `;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

module.exports = { provideElectron };
