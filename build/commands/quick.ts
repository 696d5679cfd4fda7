import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runStages } from './check/runStages';
import { changedFiles } from './quick/changedFiles';
import { nearestTests, type TestFile } from './quick/nearestTests';
import { quickStages } from './quick/quickStages';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * `npm run quick`: types, lint of the files that were changed since the branch left its trunk, the tests nearest to them, and all
 * of the domain's. For between two edits; `npm test` has the last word.
 */
async function main(): Promise<number> {
  const changed = changedFiles(ROOT);
  if (changed === null)
    console.log('Sans git : rien ne dit ce qui a changé, seuls les types et le domaine sont vérifiés.');
  const nearest = nearestTests(changed ?? [], testFiles());
  console.log(
    `${(changed ?? []).length} fichiers changés, ${nearest.length} fichiers de tests à côté du domaine`,
  );
  return runStages(quickStages(changed ?? [], nearest));
}

function testFiles(): TestFile[] {
  return readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

process.exitCode = await main();
