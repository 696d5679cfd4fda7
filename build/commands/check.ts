import { runStages } from './check/runStages';
import { chooseStages } from './check/stages';
import { prepareTools } from './check/systemTools';
import { findBrowser } from './findBrowser';

/**
 * `npm test`: format, types, lint, import arrows, build, tests, journeys on the built program. `npm test -- lint types` runs these
 * parts and what they need.
 */
async function main(): Promise<number> {
  const stages = chooseStages(process.argv.slice(2));
  if (stages.some(({ report }) => report !== null)) {
    for (const line of prepareTools()) console.log(line);
    // Found or installed once, and named to everything that is started from here.
    process.env['ENCOURS_BROWSER'] ??= findBrowser();
  }
  return runStages(stages);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
