import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES, type Bundle } from '../vite/vite.config';
import { buildBundle } from './build';
import { electronBinary } from './electronBinary';
import { findBrowser } from './findBrowser';
import { followProgram, ROOT, spawnProgram, type Runner } from './runProgram';

const CACHE = join(ROOT, '.cache');
const REBUILT = join(CACHE, 'rebuilt');
const DATA = process.env['ENCOURS_USER_DATA'] ?? join(CACHE, 'dev-data');

/** What Vite gives back when it watches, as far as it is used here. */
interface Watcher {
  on(event: 'event', listener: (event: { code: string; error?: Error }) => void): unknown;
  close(): Promise<void>;
}

/**
 * Builds and watches the bundles. A change of the page reloads it through the same `app://` scheme; a change of main or
 * the preload starts the program again. There is no development server, and the policy of the page is the delivered one.
 */
async function develop(): Promise<number> {
  await mkdir(CACHE, { recursive: true });
  await writeFile(REBUILT, '');
  const session = new Session(runnerHere());
  const watchers: Watcher[] = [];
  for (const bundle of BUNDLES) watchers.push(await watch(bundle, () => session.rebuilt(bundle)));
  console.log(`Données de développement : ${DATA}`);
  const code = await session.run();
  await Promise.all(watchers.map((watcher) => watcher.close()));
  return code;
}

function runnerHere(): Runner {
  const program = electronBinary();
  return program === null ? { kind: 'stand-in', browser: findBrowser() } : { kind: 'electron', program };
}

/** Resolves after the first build. */
async function watch(bundle: Bundle, onRebuilt: () => void): Promise<Watcher> {
  const watcher = (await buildBundle(bundle, { watch: {}, minify: false })) as Watcher;
  return new Promise((done) => {
    const built = { once: false };
    watcher.on('event', ({ code, error }) => {
      if (code === 'ERROR') console.error(`${bundle} : ${error?.message ?? 'la construction a échoué'}`);
      if (code !== 'END' && code !== 'ERROR') return;
      if (built.once && code === 'END') onRebuilt();
      built.once = true;
      done(watcher);
    });
  });
}

/** The program as it is started, and started again. */
class Session {
  private child: ReturnType<typeof spawnProgram> | null = null;
  private again = false;

  constructor(private readonly runner: Runner) {}

  /** @returns the exit code, once the program was closed by its user */
  async run(): Promise<number> {
    this.again = false;
    this.child = spawnProgram(this.runner, { ENCOURS_USER_DATA: DATA, ENCOURS_REBUILT: REBUILT });
    const code = await followProgram(this.child);
    return this.wantsAnother() ? this.run() : code;
  }

  private wantsAnother(): boolean {
    return this.again;
  }

  rebuilt(bundle: Bundle): void {
    console.log(`${bundle} reconstruit`);
    if (bundle === 'renderer') {
      const now = new Date();
      utimes(REBUILT, now, now).catch((error: unknown) => console.error(String(error)));
      return;
    }
    this.again = true;
    this.child?.kill('SIGTERM');
  }
}

try {
  process.exitCode = await develop();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
