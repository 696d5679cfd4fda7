import { spawnSync } from 'node:child_process';

/** Where a branch left the one that it goes back to, the first of these that is known; else the last commit. */
const TRUNKS = ['@{upstream}', 'origin/HEAD', 'origin/main'];

/**
 * What was changed and not removed since the branch left its trunk, committed or not, new files too; paths from the root with `/`.
 * Null where there is no git to ask.
 */
export function changedFiles(root: string): readonly string[] | null {
  const git = (...words: readonly string[]): string[] | null => {
    const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
    return status === 0 ? stdout.split('\0').filter(Boolean) : null;
  };
  const base =
    TRUNKS.map((trunk) => git('merge-base', 'HEAD', trunk)?.[0]?.trim()).find((found) => found) ?? 'HEAD';
  const changed = git('diff', '--name-only', '--diff-filter=d', '-z', base);
  const added = git('ls-files', '--others', '--exclude-standard', '-z');
  return changed === null || added === null ? null : [...new Set([...changed, ...added])].sort();
}
