import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DEFAULT_PLAN } from '../../renderer/domain/plans/defaultPlan';
import type { Summary } from './lettres/summary';

/**
 * `npm run screenshots`: makes the pictures of `docs/screenshots` again from the sample company. The screens through the built
 * program, light and dark, in two sizes; the letters as pages, where `pdftoppm` (poppler-utils) is installed.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs', 'screenshots');
const DOTS_PER_INCH = '80';

function run(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function photographScreens(): boolean {
  const config = ['--config', 'tests/screenshots/playwright.config.ts'];
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...config]);
}

/** One page of each step, the formal notice included, and the list of the batch. */
function photographLetters(): boolean {
  if (spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error !== undefined) {
    console.log('pdftoppm absent : les pages des lettres ne sont pas refaites (paquet poppler-utils).');
    return true;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'encours-pages-'));
  try {
    const words = ['build/commands/run.ts', 'lettres', '--vers', scratch, '--etape-max', 'formalNotice'];
    if (!run(process.execPath, ['node_modules/tsx/dist/cli.mjs', ...words])) return false;
    const { letters, batch } = JSON.parse(readFileSync(join(scratch, 'resume.json'), 'utf8')) as Summary;
    const photograph = (file: string, page: number, name: string): boolean =>
      run('pdftoppm', [
        ...['-png', '-singlefile', '-r', DOTS_PER_INCH, '-f', String(page), '-l', String(page)],
        join(scratch, file),
        join(FOLDER, name),
      ]);
    const pages = DEFAULT_PLAN.steps.flatMap(({ id: step }) => {
      const letter = letters.find((candidate) => candidate.step === step);
      return letter === undefined ? [] : [photograph(letter.file, 1, `letter-${step}`)];
    });
    return [...pages, photograph(batch.file, batch.pages, 'batch-list')].every(Boolean);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

mkdirSync(FOLDER, { recursive: true });
const done = [photographLetters(), photographScreens()];
process.exitCode = done.every(Boolean) ? 0 : 1;
