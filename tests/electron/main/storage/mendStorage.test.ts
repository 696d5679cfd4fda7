import { describe, expect, it } from 'vitest';
import { mendStorage } from '../../../../electron/main/storage/mendStorage';
import type { TrimmedLog } from '../../../../electron/main/storage/trimTornLogs';

async function mended(
  trim: () => Promise<TrimmedLog[]>,
): Promise<{ goesOn: boolean; problems: readonly unknown[] }> {
  const problems: unknown[] = [];
  const onProblem = (problem: unknown): void => void problems.push(problem);
  return { goesOn: await mendStorage({ storageFolder: 's', dataFolder: 'd', onProblem, trim }), problems };
}

const failing = (code: string) => (): Promise<never> =>
  Promise.reject(Object.assign(new Error(code), { code }));

describe('mending before the start', () => {
  it('goes on once all is whole, and notes what was cut', async () => {
    expect(await mended(() => Promise.resolve([]))).toEqual({ goesOn: true, problems: [] });
    const cut = { name: '000003.log', bytes: 500, keptBytes: 400, damaged: false };
    expect(await mended(() => Promise.resolve([cut]))).toEqual({
      goesOn: true,
      problems: ['torn 000003.log: 400 of 500 bytes kept'],
    });
  });

  it('opens nothing where the disk has no room for it: the engine would delete what is not mended', async () => {
    expect((await mended(failing('ENOSPC'))).goesOn).toBe(false);
    expect((await mended(failing('EDQUOT'))).goesOn).toBe(false);
  });

  it('goes on where it can not be done for another reason', async () => {
    const { goesOn, problems } = await mended(failing('EACCES'));
    expect(goesOn).toBe(true);
    expect(problems).toHaveLength(1);
  });
});
