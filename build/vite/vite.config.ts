import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** This file, for Vite to load: its folder is not the root of any bundle. */
export const CONFIG_FILE = resolve(root, 'build/vite/vite.config.ts');

/** Main writes the nonce of each document in its place (`electron/main/bundle/contentSecurityPolicy.ts` has the same word). */
export const NONCE_PLACEHOLDER = '__ENCOURS_NONCE__';

const provided = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** The bundles of the program. Everything is bundled in, so that the package holds no node_modules. */
export const BUNDLES = ['main', 'safety', 'preload', 'renderer'] as const;
export type Bundle = (typeof BUNDLES)[number];

/** Electron 45 runs Node 24, the tests Node 20: main is compiled to what both have. */
const main: UserConfig = {
  root,
  ssr: { noExternal: true },
  build: {
    ssr: resolve(root, 'electron/main/index.ts'),
    outDir: resolve(root, 'out/main'),
    target: 'node20',
    rolldownOptions: { external: provided, output: { format: 'es', entryFileNames: 'index.js' } },
  },
};

/** The thread of main that keeps copies. One file of CommonJS: main reads it and gives its text to the thread. */
const safety: UserConfig = {
  root,
  ssr: { noExternal: true },
  build: {
    ssr: resolve(root, 'electron/main/safety/worker/main.ts'),
    outDir: resolve(root, 'out/safety'),
    target: 'node20',
    rolldownOptions: {
      external: provided,
      output: { format: 'cjs', entryFileNames: 'worker.cjs', codeSplitting: false },
    },
  },
};

/** A sandboxed preload is CommonJS and may require nothing but `electron`. */
const preload: UserConfig = {
  root,
  ssr: { noExternal: true },
  build: {
    ssr: resolve(root, 'electron/preload/index.ts'),
    outDir: resolve(root, 'out/preload'),
    target: 'chrome152',
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'index.cjs' } },
  },
};

/** Fonts and pictures stay files (the policy allows no inline font), and workers are modules. */
const renderer: UserConfig = {
  root: resolve(root, 'renderer/app'),
  base: './',
  plugins: [react()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  worker: { format: 'es' },
  build: {
    outDir: resolve(root, 'out/renderer'),
    target: 'chrome152',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: resolve(root, 'renderer/app/index.html') },
  },
};

const CONFIGS: Record<Bundle, UserConfig> = { main, safety, preload, renderer };

function isBundle(mode: string): mode is Bundle {
  return BUNDLES.some((bundle) => bundle === mode);
}

export default defineConfig(({ mode }) => {
  if (!isBundle(mode)) throw new Error(`mode must be one of ${BUNDLES.join(', ')}, not ${mode}`);
  const config = CONFIGS[mode];
  return {
    ...config,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { ...config.build, emptyOutDir: true, sourcemap: false, reportCompressedSize: false },
  };
});
