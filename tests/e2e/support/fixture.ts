import { test as base } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PreparedData } from './preparedData';
import { Program } from './program';

/** The day of the program that tests share. */
export const SHARED_DAY = '2026-06-15';

interface Fixtures {
  /** The program, not started yet. */
  readonly program: Program;
  /** The program of an empty data folder, running; other tests go on with it. For what neither ends it nor needs a first start. */
  readonly sharedProgram: Program;
}

interface WorkerFixtures {
  /** What is started: the project's folder, or the unpacked content of a package. */
  readonly programFolder: string;
  readonly preparedData: PreparedData;
  readonly runningProgram: Program;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  programFolder: ['.', { option: true, scope: 'worker' }],
  preparedData: [
    async ({ programFolder }, use) => {
      const prepared = new PreparedData(programFolder);
      await use(prepared);
      await prepared.remove();
    },
    { scope: 'worker' },
  ],
  runningProgram: [
    async ({ programFolder }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'encours-e2e-'));
      const program = await newProgram(folder, programFolder);
      program.setToday(SHARED_DAY);
      await program.start();
      await use(program);
      await program.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  sharedProgram: async ({ runningProgram }, use, testInfo) => {
    await runningProgram.forget();
    await use(runningProgram);
    if (testInfo.status !== testInfo.expectedStatus) await attachScreenshot(runningProgram, testInfo);
    runningProgram.check();
  },
  program: async ({ programFolder }, use, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'encours-e2e-'));
    const program = await newProgram(folder, programFolder);
    await use(program);
    if (testInfo.status !== testInfo.expectedStatus) await attachScreenshot(program, testInfo);
    await program.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    program.check();
  },
});

async function newProgram(folder: string, programFolder: string): Promise<Program> {
  const workFolder = join(folder, 'files');
  await mkdir(workFolder);
  return new Program(join(folder, 'data'), workFolder, programFolder);
}

async function attachScreenshot(
  program: Program,
  testInfo: { attach: (name: string, content: { body: Buffer; contentType: string }) => Promise<void> },
): Promise<void> {
  try {
    const body = await program.page.screenshot({ timeout: 5000 });
    await testInfo.attach('screen', { body, contentType: 'image/png' });
  } catch (error) {
    console.warn('no screenshot:', String(error));
  }
}

export const { expect } = test;
