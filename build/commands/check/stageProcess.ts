import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { cpuTime, TIMED_SHELL, type CpuTime } from './cpuTime';
import { SilenceWatch } from './silence';
import type { Stage } from './stages';

const ROOT = resolve(import.meta.dirname, '../../..');
const TSX = 'node_modules/tsx/dist/cli.mjs';
const GROUPS = process.platform !== 'win32';
/** So long a command that is ended may take to end what it started in groups of its own: browsers. */
const GRACE_MS = 5000;

export interface StageOutcome {
  readonly exitCode: number;
  /** All that the command wrote, in order. */
  readonly output: string;
  /** Null on a system that does not tell it, and for a command that was ended. */
  readonly cpu: CpuTime | null;
}

/** Runs the command of a stage to its end, without input. Never rejects. */
export function runCommand(stage: Stage, reportFile: string, signal: AbortSignal): Promise<StageOutcome> {
  const runner = stage.runner === 'tsx' ? [TSX] : [];
  const more = stage.report === 'vitest' ? [`--outputFile.json=${reportFile}`] : [];
  const words = [process.execPath, ...runner, stage.script, ...stage.arguments, ...more];
  const [program = '', ...rest] = GROUPS ? [...TIMED_SHELL, ...words] : words;
  return new Promise((done) => {
    const child = spawn(program, rest, {
      cwd: ROOT,
      // Its own process group, so that a stage that hangs ends with all that it started.
      detached: GROUPS,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...plainEnvironment(reportFile), ...stage.environment },
    });
    const chunks: Buffer[] = [];
    const cost: Buffer[] = [];
    let insisting: NodeJS.Timeout | undefined;
    const end = (reason: string): void => {
      chunks.push(Buffer.from(`\n${reason}\n`));
      endGroup(child.pid, 'SIGTERM');
      insisting = setTimeout(() => {
        endGroup(child.pid, 'SIGKILL');
        // What has left the group may hold its output for ever: it is not waited for.
        for (const stream of child.stdio) stream?.destroy();
      }, GRACE_MS);
    };
    const silence = new SilenceWatch(stage.silentMinutes, () => {
      end(`arrêté : plus un mot depuis ${stage.silentMinutes} minutes`);
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        silence.heard();
        chunks.push(chunk);
      });
    child.stdio[3]?.on('data', (chunk: Buffer) => cost.push(chunk));
    const onAbort = (): void => {
      end('interrompu');
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const finish = (exitCode: number): void => {
      silence.end();
      clearTimeout(insisting);
      signal.removeEventListener('abort', onAbort);
      done({ exitCode, output: textOf(chunks), cpu: cpuTime(textOf(cost)) });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      finish(1);
    });
    child.on('close', (code) => {
      finish(code ?? 1);
    });
  });
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** The same for every stage, and without colours: what is kept is read in logs. */
function plainEnvironment(reportFile: string): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colours, ...inherited } = process.env;
  return { ...inherited, CI: 'true', NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile };
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(GROUPS ? -pid : pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
