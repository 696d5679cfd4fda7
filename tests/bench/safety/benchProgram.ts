import type { Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import prepare from '../../e2e/support/globalSetup';
import { Program } from '../../e2e/support/program';
import { SAFETY_BENCH, type SafetyBenchPage } from './figures';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The real program on the host of the tests, with the bench's own code in its page. */
export class BenchProgram {
  private readonly program: Program;
  private code: string | null = null;

  constructor(dataFolder: string, workFolder: string) {
    const stick = join(workFolder, 'CLE');
    mkdirSync(stick, { recursive: true });
    this.program = new Program(dataFolder, workFolder, '.');
    this.program.setToday('2026-03-20');
    this.program.setSticks([stick]);
  }

  /** Process id of main. */
  get pid(): number {
    const { pid } = this.program.app.process();
    if (pid === undefined) throw new Error('main has no process');
    return pid;
  }

  async start(): Promise<void> {
    await prepare();
    const page = await this.program.start();
    page.setDefaultTimeout(900_000);
    this.code ??= await bundled();
    const session = await page.context().newCDPSession(page);
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: this.code });
    if (exceptionDetails !== undefined) throw new Error(`the page: ${exceptionDetails.text}`);
    await session.detach();
    await this.ask('start', workerAddress());
  }

  close(): Promise<void> {
    return this.program.close();
  }

  /** Calls the bench's code in the page. */
  async ask<Name extends keyof SafetyBenchPage>(
    name: Name,
    ...args: Parameters<SafetyBenchPage[Name]>
  ): Promise<Awaited<ReturnType<SafetyBenchPage[Name]>>> {
    const page: Page = this.program.page;
    const answer: unknown = await page.evaluate(
      ([key, call, given]) => {
        const ours = Reflect.get(globalThis, key) as Record<string, (...rest: unknown[]) => unknown>;
        return ours[call]?.(...given);
      },
      [SAFETY_BENCH, name, args] as const,
    );
    return answer as Awaited<ReturnType<SafetyBenchPage[Name]>>;
  }

  /** Main's own thread is watched from now on. @returns a function that gives its longest silence, in ms */
  async watchMain(): Promise<() => Promise<number>> {
    await this.program.app.evaluate(() => {
      const watch = { last: performance.now(), longest: 0 };
      Reflect.set(globalThis, 'encoursBenchWatch', watch);
      setInterval(() => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - watch.last - 5);
        watch.last = now;
      }, 5);
    });
    return () =>
      this.program.app.evaluate(
        () => (Reflect.get(globalThis, 'encoursBenchWatch') as { longest: number }).longest,
      );
  }

  /** Peak memory of main, its worker thread included, since it began, in MB; NaN where the system does not tell. */
  peakMb(): number {
    if (process.platform !== 'linux') return Number.NaN;
    const status = readFileSync(`/proc/${String(this.pid)}/status`, 'utf8');
    return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1]) / 1024;
  }
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: resolve(import.meta.dirname, 'programPage.ts'),
        formats: ['iife'],
        name: 'encoursSafetyBenchCode',
      },
    },
  });
  for (const output of Array.isArray(built) ? built : [built])
    if ('output' in output) return output.output[0].code;
  throw new Error('the code for the page was not bundled');
}

/** The bundled worker as the page starts it. */
function workerAddress(): string {
  const folder = join(ROOT, 'out/renderer/assets');
  for (const name of readdirSync(folder).filter((file) => /^index-.*\.js$/.test(file))) {
    const found = /(worker-[\w-]+\.js)[^{}]*\{type:.module.,name:.parts./.exec(
      readFileSync(join(folder, name), 'utf8'),
    );
    if (found?.[1] !== undefined) return `/assets/${found[1]}`;
  }
  throw new Error('the worker for copies is not in the bundle');
}
