import { test as base } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from './program';

interface Fixtures {
  /** What is started: the project's folder, or the unpacked content of a package. */
  readonly programFolder: string;
  /** The program, not started yet. */
  readonly program: Program;
}

export const test = base.extend<Fixtures>({
  programFolder: ['.', { option: true }],
  program: async ({ programFolder }, use, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'encours-e2e-'));
    const workFolder = join(folder, 'files');
    await mkdir(workFolder);
    const program = new Program(join(folder, 'data'), workFolder, programFolder);
    await use(program);
    if (testInfo.status !== testInfo.expectedStatus) await attachScreenshot(program, testInfo);
    await program.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    program.check();
  },
});

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
