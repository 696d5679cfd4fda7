import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The days of three time zones: the program must give the same answer in Paris, in La Réunion and in Guyane. */
const OTHER_ZONES = ['Indian/Reunion', 'America/Cayenne'];
const ZONE_SENSITIVE = [
  'tests/domain/**/*.test.ts',
  'tests/i18n/{dayAndNumber,money}.test.ts',
  'tests/electron/main/services/today.test.ts',
];
/** What needs a page; one page a file. */
const SCREENS = [
  'tests/{app,features,ui}/**/*.test.tsx',
  'tests/app/{today,lock/watchIdle}.test.ts',
  'tests/features/setup/setupDraft.test.ts',
];
/**
 * Calculations, and what works on files of its own: nothing in them outlives a test, so their files share a process and what it
 * has loaded. A process for each took half of their time. A file here replaces no module (`vi.mock`) and leaves nothing behind.
 */
const CALCULATIONS = [
  'tests/{app,archive,documents,domain,exchange,features,i18n,ui}/**/*.test.ts',
  'tests/electron/**/*.test.ts',
];
/** Of those, the ones that replace a module or a variable of their process: each has one of its own. */
const REPLACING = [
  'tests/electron/main/safety/safetyCalls.test.ts',
  'tests/electron/main/security/harden.test.ts',
  'tests/electron/main/services/printing.test.ts',
];

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    // A loaded machine is slow, and no test asserts a time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          env: { TZ: 'Europe/Paris' },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...SCREENS, ...CALCULATIONS, 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'replacing',
          environment: 'node',
          env: { TZ: 'Europe/Paris' },
          include: REPLACING,
        },
      },
      {
        extends: true,
        test: {
          name: 'calculations',
          environment: 'node',
          isolate: false,
          env: { TZ: 'Europe/Paris' },
          include: CALCULATIONS,
          exclude: [...SCREENS, ...REPLACING],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'happy-dom',
          setupFiles: 'tests/support/patientScreens.ts',
          env: { TZ: 'Europe/Paris' },
          include: SCREENS,
        },
      },
      ...OTHER_ZONES.map((zone) => ({
        extends: true as const,
        test: {
          name: zone,
          environment: 'node' as const,
          isolate: false,
          env: { TZ: zone },
          include: ZONE_SENSITIVE,
        },
      })),
    ],
  },
});
