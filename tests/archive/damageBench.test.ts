import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../build/commands/sample/random';
import { harmed } from '../bench/damage/harm';
import { runScript } from '../commands/runCommand';

describe('backups hurt at random', () => {
  it('are all told from intact ones, and none is restored', async () => {
    const words = ['damage', '--n', '150', '--seed', '7'];
    const { code, stdout } = await runScript('build/commands/bench.ts', words);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('damaged: 150, detected: 150, restored: 0');
    expect(stdout.match(/^intact \w+ backup: \d+ bytes, restored$/gm)).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('are hurt for good, the same way for the same seed', () => {
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7) & 0xff));
    const former = Buffer.from(bytes).fill(1, 100, 200);
    const hurtFrom = (seed: number): readonly string[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 500 }, () => {
        const hurt = harmed(bytes, former, random);
        expect(hurt.bytes.equals(bytes) || hurt.bytes.equals(former)).toBe(false);
        return `${hurt.name} ${hurt.bytes.toString('hex')}`;
      });
    };
    const names = (hurt: readonly string[]): ReadonlySet<string> =>
      new Set(hurt.map((one) => one.slice(0, one.lastIndexOf(' '))));
    expect(hurtFrom(3)).toEqual(hurtFrom(3));
    expect(hurtFrom(4)).not.toEqual(hurtFrom(3));
    expect(names(hurtFrom(3)).size).toBeGreaterThan(9);
  });
});
