import { posix } from 'node:path';

/** A test file and the text in it. */
export interface TestFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const CODE = /\.(ts|tsx)$/;
const TEST = /^tests\/.*\.test\.tsx?$/;
/** Journeys, and tests of the packed program: they want a build. */
const AFTER_BUILD = /^tests\/(e2e|screenshots|packaging)\//;

/**
 * The tests that look at what was changed at first hand: those that were changed, those that import a changed file, and those
 * that stand where it does in the tree of tests. What they are about further off is `npm test`'s to say.
 * @param changed paths from the root
 */
export function nearestTests(changed: readonly string[], tests: readonly TestFile[]): string[] {
  const code = changed.filter((path) => CODE.test(path));
  const modules = new Set(code.map((path) => path.replace(CODE, '')));
  const paths = tests.map(({ path }) => path);
  const beside = code
    .filter((path) => !path.startsWith('tests/'))
    .flatMap((path) => testsBeside(path, paths));
  const chosen = new Set([...code.filter((path) => TEST.test(path)), ...beside]);
  for (const { path, text } of tests)
    if (importsOf(path, text).some((imported) => modules.has(imported))) chosen.add(path);
  return [...chosen].filter((path) => !AFTER_BUILD.test(path)).sort();
}

/** By the nearest name: its own, else that of the folder it stands in, and so on outwards. */
function testsBeside(path: string, tests: readonly string[]): readonly string[] {
  const inTests = path.replace(/^(renderer|build)\//, '').replace(CODE, '');
  for (let name = inTests; name.includes('/'); name = posix.dirname(name)) {
    const found = tests.filter(
      (test) => /^\.test\.tsx?$/.test(test.slice(`tests/${name}`.length)) && test.startsWith(`tests/${name}`),
    );
    const inside = name === inTests ? [] : tests.filter((test) => test.startsWith(`tests/${name}/`));
    if (found.length + inside.length > 0) return [...found, ...inside];
  }
  return [];
}

/** What a file imports of ours, from the root and without its ending. */
function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:from|import\(|mock\()\s*'(\.[^']*)'/g);
  return [...found].map(([, name = '']) => posix.join(posix.dirname(path), name).replace(CODE, ''));
}
