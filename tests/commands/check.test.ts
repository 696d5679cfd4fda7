import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { playwrightCounts, skippedNames, stageCounts, vitestCounts } from '../../build/commands/check/counts';
import { failedTests } from '../../build/commands/check/failures';
import { chooseStages, nextStages, STAGES, type Stage } from '../../build/commands/check/stages';

function stage(name: string, more: Partial<Stage> = {}): Stage {
  return {
    name,
    script: 'x',
    arguments: [],
    runner: 'node',
    needs: [],
    weight: 1,
    report: null,
    minutes: 1,
    ...more,
  };
}

describe('counting what the test runners say', () => {
  it('reads the report of vitest, and a file that did not load is a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('reads the report of Playwright; a flaky test and an error outside of tests are failures', () => {
    const report = {
      stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 4 },
      errors: [{ message: 'x' }],
    };
    expect(playwrightCounts(report)).toEqual({ passed: 9, failed: 3, skipped: 4 });
  });

  it('names every test that was not run', () => {
    const vitest = {
      testResults: [
        {
          assertionResults: [
            { status: 'passed', fullName: 'ran' },
            { status: 'failed', fullName: 'ran too' },
            { status: 'pending', fullName: 'no file' },
            { status: 'todo', fullName: 'D-PEN-01' },
          ],
        },
      ],
    };
    expect(skippedNames('vitest', vitest)).toEqual(['no file', 'D-PEN-01']);
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const playwright = {
      suites: [
        {
          specs: [spec('ran', 'expected')],
          suites: [{ specs: [spec('needs a screen', 'skipped'), spec('failed', 'unexpected')] }],
        },
      ],
    };
    expect(skippedNames('playwright', playwright)).toEqual(['needs a screen']);
  });

  it('tells each failed test in a line, a file that did not load by its name', () => {
    const vitest = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'ran' },
            {
              status: 'failed',
              fullName: 'the sum',
              failureMessages: ['AssertionError: expected 1\n  to be 2', 'x'],
            },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    };
    expect(failedTests('vitest', vitest)).toEqual([
      { name: 'the sum', reason: 'AssertionError: expected 1 to be 2' },
      { name: 'b.test.ts', reason: 'no such module' },
    ]);
    const spec = (title: string, status: string, message: string) => ({
      title,
      tests: [{ status, results: [{ errors: [{ message }] }] }],
    });
    const playwright = {
      errors: [{ message: 'no browser' }],
      suites: [
        {
          specs: [
            spec('good', 'expected', ''),
            spec('wrong', 'unexpected', '\u001B[31mExpected: 26\u001B[39m'),
          ],
          suites: [{ specs: [spec('now and then', 'flaky', 'y'.repeat(900))] }],
        },
      ],
    };
    expect(failedTests('playwright', playwright)).toEqual([
      { name: 'wrong', reason: 'Expected: 26' },
      { name: 'now and then', reason: `${'y'.repeat(400)}…` },
      { name: 'outside of the tests', reason: 'no browser' },
    ]);
    expect(failedTests('vitest', 'half a repo')).toEqual([]);
  });

  it('a command that ended badly is never green, nor one that ran nothing', () => {
    expect(stageCounts(0, null)).toMatchObject({ passed: 1, failed: 0 });
    expect(stageCounts(1, null)).toMatchObject({ passed: 0, failed: 1 });
    expect(stageCounts(1, { passed: 5, failed: 0, skipped: 0 })).toMatchObject({ passed: 5, failed: 1 });
    expect(stageCounts(0, { passed: 0, failed: 0, skipped: 3 })).toMatchObject({ failed: 1 });
    expect(stageCounts(0, { passed: 5, failed: 0, skipped: 0 })).toMatchObject({ passed: 5, failed: 0 });
    expect(playwrightCounts('not a report')).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('the order of the parts', () => {
  const a = stage('a');
  const b = stage('b', { weight: 2 });
  const c = stage('c', { needs: ['a'] });
  const d = stage('d');

  it('fills two shares, and passes over what is too heavy or not ready', () => {
    const { start } = nextStages(
      { running: [], waiting: [a, b, c, d], passed: new Set(), failed: new Set() },
      2,
    );
    expect(start).toEqual([a, d]);
  });

  it('starts a heavy part alone, even on a machine with one core', () => {
    const rest = { running: [], waiting: [b], passed: new Set<string>(), failed: new Set<string>() };
    expect(nextStages(rest, 2).start).toEqual([b]);
    expect(nextStages(rest, 1).start).toEqual([b]);
  });

  it('drops what needs a part that failed', () => {
    const result = nextStages({ running: [], waiting: [c, d], passed: new Set(), failed: new Set(['a']) }, 2);
    expect(result).toEqual({ start: [d], drop: [c] });
  });

  it('runs all parts, or the named ones with what they need', () => {
    expect(chooseStages([])).toBe(STAGES);
    expect(chooseStages(['journeys']).map(({ name }) => name)).toEqual(['build', 'journeys']);
    expect(() => chooseStages(['lnit'])).toThrow(/lnit.*lint/);
  });

  it('covers formatting, types, lint, import arrows, build, tests and journeys', () => {
    expect(STAGES.map(({ name }) => name).sort()).toEqual(
      ['build', 'format', 'imports', 'journeys', 'lint', 'tests', 'types'].sort(),
    );
  });
});

describe('the command', () => {
  const run = (...names: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((done) => {
      execFile(
        process.execPath,
        ['node_modules/tsx/dist/cli.mjs', 'build/commands/check.ts', ...names],
        (error, stdout, stderr) => {
          done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
        },
      );
    });

  it('refuses an unknown part with the names of those there are', async () => {
    const { code, stderr } = await run('lnit');
    expect(code).toBe(2);
    expect(stderr).toContain('étape inconnue : lnit');
    expect(stderr).toContain('journeys');
  });
});
