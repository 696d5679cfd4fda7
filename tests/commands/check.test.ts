import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { costTable } from '../../build/commands/check/costTable';
import { playwrightCounts, skippedNames, stageCounts, vitestCounts } from '../../build/commands/check/counts';
import { cpuTime } from '../../build/commands/check/cpuTime';
import { failedTests } from '../../build/commands/check/failures';
import { runStage } from '../../build/commands/check/runStage';
import { SilenceWatch } from '../../build/commands/check/silence';
import { chooseStages, nextStages, STAGES, type Stage } from '../../build/commands/check/stages';
import { scratchFolder } from './runCommand';

function stage(name: string, more: Partial<Stage> = {}): Stage {
  return {
    name,
    script: 'x',
    arguments: [],
    runner: 'node',
    needs: [],
    report: null,
    silentMinutes: 1,
    environment: {},
    progress: null,
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
  const b = stage('b');
  const c = stage('c', { needs: ['a'] });
  const d = stage('d');

  it('starts as many as there is room for, and passes over what is not ready', () => {
    const rest = { running: [], waiting: [c, a, b, d], passed: new Set<string>(), failed: new Set<string>() };
    expect(nextStages(rest, 2).start).toEqual([a, b]);
    expect(nextStages(rest, 1).start).toEqual([a]);
    expect(nextStages({ ...rest, running: [a], waiting: [c, b, d] }, 2).start).toEqual([b]);
    expect(nextStages({ ...rest, waiting: [c, d], passed: new Set(['a']) }, 2).start).toEqual([c, d]);
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

describe('a stage that hangs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is given up after its silence, never after a total', () => {
    const giveUp = vi.fn();
    const silence = new SilenceWatch(10, giveUp);
    for (let minute = 0; minute < 600; minute += 9) {
      vi.advanceTimersByTime(9 * 60_000);
      silence.heard();
    }
    expect(giveUp).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10 * 60_000);
    expect(giveUp).toHaveBeenCalledOnce();
  });

  it('is not given up any more once it has ended', () => {
    const giveUp = vi.fn();
    new SilenceWatch(10, giveUp).end();
    vi.advanceTimersByTime(60 * 60_000);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('has something to say in good time wherever it takes long', () => {
    const mute = STAGES.filter(
      ({ name, progress }) => ['lint', 'types', 'format'].includes(name) && !progress,
    );
    expect(mute).toEqual([]);
  });
});

describe('running a stage', () => {
  const scratch = scratchFolder();
  afterAll(() => scratch.remove());
  const run = (script: string, more: Partial<Stage> = {}, signal = new AbortController().signal) =>
    runStage(
      stage('s', { script: scratch.file(`stage-${String(Math.random())}.cjs`, script), ...more }),
      scratch.path('.'),
      signal,
    );

  it('ends one that says nothing more, and tells why', async () => {
    const result = await run('setInterval(() => {}, 1000);', { silentMinutes: 0.02 });
    expect(result.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(result.output).toContain('arrêté : plus un mot depuis 0.02 minutes');
  });

  /** Starts a stage and in it another process, which writes a word when it is there; then ends the stage. */
  const endedWith = async (other: string, options: string): Promise<{ word: string; failed: number }> => {
    const word = scratch.path(`word-${String(Math.random())}`);
    const write = `const say = (word) => require('node:fs').writeFileSync(${JSON.stringify(word)}, String(word));`;
    const words = JSON.stringify(['-e', `${write} ${other}`]);
    const ending = new AbortController();
    const running = run(
      `require('node:child_process').spawn(process.execPath, ${words}, ${options}); setInterval(() => {}, 1000);`,
      {},
      ending.signal,
    );
    await expect.poll(() => existsSync(word) && readFileSync(word, 'utf8')).toMatch(/^\d+$/);
    ending.abort();
    const { counts } = await running;
    return { word: readFileSync(word, 'utf8'), failed: counts.failed };
  };

  it('ends all that it started', async () => {
    const server = `const server = require('node:net').createServer().listen(0, '127.0.0.1', () => say(server.address().port));`;
    const { word, failed } = await endedWith(server, `{ stdio: 'inherit' }`);
    expect(failed).toBe(1);
    await expect.poll(() => answers(Number(word))).toBe(false);
  });

  it('does not wait for what has left its group', async () => {
    const { word, failed } = await endedWith(
      'say(process.pid); setInterval(() => {}, 1000);',
      `{ stdio: 'inherit', detached: true }`,
    );
    expect(failed).toBe(1);
    expect(process.kill(Number(word), 'SIGKILL')).toBe(true);
  });

  it('keeps its words, without the lines of progress, and its failure', async () => {
    const script = `console.error('[at] a.ts'); console.log('wrong: ' + process.env.WHERE); process.exitCode = 3;`;
    const result = await run(script, { progress: /^\[at\]/, environment: { WHERE: 'here' } });
    expect(result.output.trim()).toBe('wrong: here');
    expect(result.failures).toEqual([{ name: 's', reason: 'wrong: here' }]);
    expect(result.counts.failed).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('counts the processors’ time of all that it started', async () => {
    const spend = `while (process.cpuUsage().user < 300000) for (let n = 0; n < 1e6; n++);`;
    const { counts, cpu } = await run(
      `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(spend)}]); ${spend}`,
    );
    expect(counts.failed).toBe(0);
    expect(cpu?.user).toBeGreaterThanOrEqual(0.6);
  });
});

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}

describe('what the parts cost', () => {
  it('is read from the shell: the second line is of what it started', () => {
    expect(cpuTime('0m0.00s 0m0.01s\n2m3.50s 0m4,250s\n')).toEqual({ user: 123.5, system: 4.25 });
    expect(cpuTime('')).toBe(null);
  });

  it('is told in a line a part, and one for the whole', () => {
    const lines = costTable(
      [
        { name: 'lint', seconds: 60, cpu: { user: 70.25, system: 2 } },
        { name: 'types', seconds: 50, cpu: null },
      ],
      80,
    );
    expect(lines).toEqual([
      '',
      'lint         60.0 s wall    72.3 s cpu (   70.3 s user,     2.0 s sys)',
      'types        50.0 s wall',
      'total        80.0 s wall    72.3 s cpu (   70.3 s user,     2.0 s sys)',
    ]);
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
