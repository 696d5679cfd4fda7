import type { ReportKind } from './report';

/** One part of `npm test`: a command, and what must be done before it. */
export interface Stage {
  readonly name: string;
  /** The script of a package's command line under node_modules, or of our own. */
  readonly script: string;
  readonly arguments: readonly string[];
  readonly runner: 'node' | 'tsx';
  readonly needs: readonly string[];
  /** Where it writes the JSON report of its tests; null for a stage that is one check. */
  readonly report: ReportKind | null;
  /**
   * After so many minutes without a line it is taken for hung, and ended. Never after a total: a slow or busy machine makes a
   * stage longer, not red.
   */
  readonly silentMinutes: number;
  /** Variables that make the command say where it is. */
  readonly environment: Readonly<Record<string, string>>;
  /** Lines that only say where it is: signs of life, left out of what is printed when the stage fails. */
  readonly progress: RegExp | null;
}

const SILENT_MINUTES = 10;

function check(
  name: string,
  script: string,
  arguments_: readonly string[],
  more: Partial<Stage> = {},
): Stage {
  return {
    name,
    script,
    arguments: arguments_,
    runner: 'node',
    needs: [],
    report: null,
    silentMinutes: SILENT_MINUTES,
    environment: {},
    progress: null,
    ...more,
  };
}

/**
 * In the order in which they are started when there is room: what others wait for, then long ones. Journeys wait for their pages
 * more than half of the time, so what computes runs beside them.
 */
export const STAGES: readonly Stage[] = [
  check('build', 'build/commands/build.ts', [], { runner: 'tsx' }),
  check(
    'types',
    'node_modules/typescript/bin/tsc',
    ['--build', '--verbose', '--pretty', 'false', 'tsconfig.json'],
    { progress: /^\s*$|^\d\d?:\d\d:\d\d|^ {4}\* / },
  ),
  check('lint', 'node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.'], {
    environment: { DEBUG: 'eslint:eslint-helpers' },
    progress: / eslint:eslint-helpers /,
  }),
  check('journeys', 'node_modules/@playwright/test/cli.js', ['test', '--reporter=line,json'], {
    report: 'playwright',
    needs: ['build'],
  }),
  check('tests', 'node_modules/vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json'], {
    report: 'vitest',
    // Tests of the packed program read the bundles.
    needs: ['build'],
  }),
  check('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'debug', '.'], {
    progress: /^\[debug\]/,
  }),
  check('imports', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['--config', 'build/lint/dependency-cruiser.cjs', '--output-type', 'err-long'],
    ...['electron', 'renderer', 'rpc', 'build', 'tests'],
  ]),
];

/** @throws RangeError naming the stages there are, when one of the names is unknown. */
export function chooseStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0)
    throw new RangeError(
      `étape inconnue : ${unknown.join(', ')} (étapes : ${STAGES.map(({ name }) => name).join(', ')})`,
    );
  if (names.length === 0) return STAGES;
  const wanted = new Set(names);
  const add = (name: string): void => {
    for (const need of STAGES.find((stage) => stage.name === name)?.needs ?? []) {
      wanted.add(need);
      add(need);
    }
  };
  for (const name of names) add(name);
  return STAGES.filter(({ name }) => wanted.has(name));
}

export interface Progress {
  readonly running: readonly Stage[];
  readonly waiting: readonly Stage[];
  readonly passed: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/**
 * Which stages start now, and which never will because one that they need has failed.
 * @param most that run at once
 */
export function nextStages(progress: Progress, most: number): { start: Stage[]; drop: Stage[] } {
  const start: Stage[] = [];
  const drop: Stage[] = [];
  for (const stage of progress.waiting) {
    if (stage.needs.some((need) => progress.failed.has(need))) {
      drop.push(stage);
      continue;
    }
    if (!stage.needs.every((need) => progress.passed.has(need))) continue;
    if (progress.running.length + start.length < most) start.push(stage);
  }
  return { start, drop };
}
