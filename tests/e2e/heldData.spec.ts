import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

/** Holds the lock of the browser engine's files until its input ends, as a program does that takes long to die. */
const HOLD = `
import fcntl, pathlib, sys
locks = list(pathlib.Path(sys.argv[1]).rglob('*.indexeddb.leveldb/LOCK'))
held = [path.open('r+') for path in locks]
for file in held: fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
print(len(held), flush=True)
sys.stdin.read()
`;
const CAN_HOLD = spawnSync('python3', ['-c', 'import fcntl']).status === 0;

test('data that the program from before still holds are waited for, and nothing has to be done', async ({
  program,
}) => {
  test.skip(!CAN_HOLD, 'needs Python 3 with file locks: what happens while the files are held is not tested');
  const page = await program.start();
  await new SetupPage(page).complete();
  await program.kill();

  const holder = spawn('python3', ['-c', HOLD, program.dataFolder], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [held] = (await once(holder.stdout, 'data')) as [Buffer];
    expect(held.toString().trim()).toBe('1');
    const starting = program.start();
    await expect
      .poll(() => program.shownText(), { timeout: 30_000 })
      .toContain('Vos données tardent à s’ouvrir');
    holder.stdin.end();
    const again = await starting;
    await expect(again.getByRole('navigation', { name: 'Écrans' })).toBeVisible();
    await expect(again.getByRole('alert')).toHaveCount(0);
  } finally {
    holder.kill();
  }
});
