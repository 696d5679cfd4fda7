import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changedFiles } from '../../build/commands/quick/changedFiles';
import { nearestTests } from '../../build/commands/quick/nearestTests';
import { quickStages } from '../../build/commands/quick/quickStages';
import { scratchFolder } from './runCommand';

describe('the tests nearest to a change', () => {
  const tests = [
    { path: 'tests/store/acts.test.ts', text: `import { x } from '../../renderer/store/acts/hold';` },
    { path: 'tests/store/acts/undo.test.ts', text: '' },
    { path: 'tests/store/parts/lies.test.ts', text: `import { forge } from './forge';` },
    {
      path: 'tests/usecases/batch.test.ts',
      text: `import type { A } from '../../renderer/store/acts/hold';`,
    },
    { path: 'tests/ui/grid/grid.test.tsx', text: '' },
    { path: 'tests/packaging/packed.test.ts', text: `import '../../build/commands/build';` },
  ];

  it.each([
    ['those that import it, and those of its folder', 'renderer/store/acts/hold.ts', [0, 1, 3]],
    ['those of its folder, when none imports it', 'renderer/store/acts/contacts/letter.ts', [0, 1]],
    ['those of the nearest folder', 'renderer/ui/grid/cells/Cell.tsx', [4]],
    ['the test itself', 'tests/store/parts/lies.test.ts', [2]],
    ['those that use what tests share', 'tests/store/parts/forge.ts', [2]],
    ['none for what no test stands near', 'renderer/store/other.ts', []],
    ['none for what is no code', 'README.md', []],
    ['none that wants a build', 'build/commands/build.ts', []],
  ])('are %s', (_what, changed, expected) => {
    expect(nearestTests([changed], tests)).toEqual(expected.map((index) => tests[index]?.path).sort());
  });
});

describe('the stages of npm run quick', () => {
  it('look at the types, at the files that were changed, and at the domain whatever was changed', () => {
    const stages = quickStages(['renderer/ui/a.tsx', 'README.md'], ['tests/ui/a.test.tsx']);
    const argumentsOf = (name: string) => stages.find((stage) => stage.name === name)?.arguments;
    expect(stages.map(({ name }) => name).sort()).toEqual(['lint', 'tests', 'types']);
    expect(argumentsOf('lint')).toContain('renderer/ui/a.tsx');
    expect(argumentsOf('lint')).not.toContain('README.md');
    expect(argumentsOf('tests')).toEqual(expect.arrayContaining(['tests/domain/', 'tests/ui/a.test.tsx']));
    expect(stages.flatMap(({ needs }) => needs)).toEqual([]);
  });

  it('lint nothing where nothing was changed', () => {
    expect(quickStages([], []).map(({ name }) => name)).toEqual(['types', 'tests']);
  });
});

describe('what was changed', () => {
  const scratch = scratchFolder();
  afterAll(() => scratch.remove());
  const write = (folder: string, name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };

  it('is what differs from where the branch left its trunk, committed, not committed or new', () => {
    const folder = scratch.newFolder();
    mkdirSync(folder);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid', ...words], {
        cwd: folder,
      });
    git('init', '--quiet');
    for (const name of ['same.ts', 'committed.ts', 'edited.ts', 'gone.ts']) write(folder, name, 'first');
    git('add', '.');
    git('commit', '--quiet', '-m', 'trunk');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    write(folder, 'committed.ts', 'second');
    git('commit', '--quiet', '-a', '-m', 'branch');
    write(folder, 'edited.ts', 'second');
    write(folder, 'été.ts', 'new');
    rmSync(join(folder, 'gone.ts'));
    expect(changedFiles(folder)).toEqual(['committed.ts', 'edited.ts', 'été.ts']);
  });

  it('is not known without git', () => {
    expect(changedFiles(scratch.path('.'))).toBe(null);
  });
});
