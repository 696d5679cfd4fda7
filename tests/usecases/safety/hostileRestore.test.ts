import 'fake-indexeddb/auto';
import { spawnSync } from 'node:child_process';
import { mkdir, rename, rm, symlink, truncate, unlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackupKey } from '../../../electron/archive/backupKey';
import { MAGIC } from '../../../electron/archive/header';
import { nodeDisk } from '../../../electron/main/safety/disk';
import { listSources, openSource } from '../../../renderer/usecases/safety/restore';
import { CHEAP } from '../../archive/memory';
import { copyOf, type HeldCopy } from '../../store/parts/copies';
import { backupOf, flipped, ofNewerFormat, withPart, withText } from './hostileFiles';
import { HostileScene } from './hostileScene';

const PASSPHRASE = 'une phrase assez longue';

let scene: HostileScene;
beforeEach(async () => {
  scene = await HostileScene.make();
});
afterEach(() => scene.remove());

const expectRefused = (...args: Parameters<HostileScene['expectRefused']>): Promise<void> =>
  scene.expectRefused(...args);
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

describe('a file that is no whole backup', () => {
  it.each([
    ['of 0 bytes', () => Buffer.alloc(0), 'truncated', /La fin de ce fichier manque.*Choisissez une autre/],
    [
      'of another kind',
      () => Buffer.from('%PDF-1.7 rien à voir'),
      'not-an-archive',
      /n’est pas une sauvegarde/,
    ],
    ['cut in its head', () => scene.good.subarray(0, 30), 'truncated', /La fin de ce fichier manque/],
    [
      'cut in the middle',
      () => scene.good.subarray(0, scene.good.length >> 1),
      'truncated',
      /La fin de ce fichier manque/,
    ],
    ['without its last byte', () => scene.good.subarray(0, -1), 'truncated', /La fin de ce fichier manque/],
    [
      'with bytes after its end',
      () => Buffer.concat([scene.good, Buffer.alloc(9)]),
      'truncated',
      /n’est pas à sa place/,
    ],
    ['with a byte of its head changed', () => flipped(scene.good, 40), 'damaged', /Cette copie est abîmée/],
    [
      'of a format to come',
      () => ofNewerFormat(scene.good, MAGIC.length),
      'newer-format',
      /version plus récente/,
    ],
  ])('%s is told so', async (_name, bytes, code, text) => {
    await scene.put(bytes());
    await expectRefused(await scene.attempt(), 'open', code, text);
  });

  it('with a byte of a part changed is told which, at the latest before anything is changed', async () => {
    const at = scene.good.indexOf('journal/0000000001');
    await scene.put(flipped(scene.good, at + 60));
    await expectRefused(
      await scene.attempt(),
      'restore',
      'damaged',
      /abîmée.*journal\/0000000001.*autre sauvegarde/,
    );
  });

  it('but a mirror’s copy under a backup’s name is none', async () => {
    await scene.put(await backupOf(scene.copy, { kind: 'mirror' }));
    await expectRefused(await scene.attempt(), 'open', 'not-an-archive', /pas une sauvegarde d’Encours/);
  });
});

describe('a name that stands for something else', () => {
  it('a folder', async () => {
    await mkdir(scene.pathOf('x.encours'));
    const { backups } = await listSources(scene.computer.tools);
    expect(backups).toMatchObject([{ name: 'x.encours', problem: 'not-an-archive' }]);
    await expectRefused(await scene.attempt(), 'open', 'not-an-archive', /n’est pas une sauvegarde/);
  });

  it.skipIf(process.platform === 'win32')('a pipe, which would never answer', async () => {
    spawnSync('mkfifo', [scene.pathOf('x.encours')]);
    await expectRefused(await scene.attempt(), 'open', 'not-an-archive', /n’est pas une sauvegarde/);
  });

  it.skipIf(process.platform === 'win32')('a link: what it leads to, or nothing', async () => {
    await symlink(scene.pathOf('ailleurs'), scene.pathOf('x.encours'));
    await expectRefused(await scene.attempt(), 'open', 'no-copy', /n’existe plus. Choisissez-en une autre/);
    await symlink(scene.pathOf('y.encours'), scene.pathOf('ailleurs'));
    await symlink(scene.pathOf('x.encours'), scene.pathOf('y.encours.lien'));
    await rename(scene.pathOf('y.encours.lien'), scene.pathOf('y'));
    await scene.put(scene.good, 'ailleurs.octets');
    await unlink(scene.pathOf('ailleurs'));
    await rename(scene.pathOf('ailleurs.octets'), scene.pathOf('ailleurs'));
    expect(await scene.attempt()).toBe('restored');
  });

  it('a file that the system lets nobody read', async () => {
    await scene.put(scene.good);
    scene.given.openToRead = (path) =>
      path.endsWith('x.encours') ? Promise.reject(systemError('EACCES')) : nodeDisk.openToRead(path);
    await expectRefused(
      await scene.attempt(),
      'open',
      'not-readable',
      /ne permet pas de lire ce fichier.*Copiez-le/,
    );
  });
});

describe('a file that somebody made to harm, every checksum in it right', () => {
  const journal = 'journal/0000000001';
  it.each<[string, () => HeldCopy, Record<string, unknown>, string, RegExp]>([
    [
      'one customer more than there is',
      () => scene.copy,
      { accounts: 4 },
      'not-proven',
      /Ne correspondent pas : les clients/,
    ],
    ['a sum that is not', () => scene.copy, { openTotalCents: 1 }, 'not-proven', /le solde comptable/],
    ['a document more', () => scene.copy, { documents: 2 }, 'not-proven', /les documents/],
    [
      'another last hash',
      () => scene.copy,
      { lastHash: 'a'.repeat(64) },
      'not-proven',
      /l’empreinte du journal/,
    ],
    [
      'another database',
      () => scene.copy,
      { databaseId: 'une-autre' },
      'not-proven',
      /l’identité de la base/,
    ],
    [
      'a forged entry',
      () => withText(scene.copy, journal, (text) => text.replace('"at":"2026', '"at":"2027')),
      {},
      'not-proven',
      /Journal : la n° \d a été modifiée/,
    ],
    [
      'an amount changed',
      () => withText(scene.copy, 'accounts/0', (text) => text.replace('"balance":', '"balance":1')),
      {},
      'not-proven',
      /Client/,
    ],
    [
      'an entry left out',
      () =>
        withText(scene.copy, journal, (text) =>
          text
            .split('\n')
            .filter((line) => !line.includes('"seq":2'))
            .join('\n'),
        ),
      {},
      'not-proven',
      /Journal : il manque une action/,
    ],
    [
      'a part left out',
      () => withPart(scene.copy, 'tables', null),
      {},
      'not-proven',
      /n’est pas ce qu’elle annonce/,
    ],
    [
      'a part that no copy has',
      () => withPart(scene.copy, 'sheets/0', Buffer.from('x')),
      {},
      'damaged',
      /abîmée/,
    ],
    ['no JSON', () => withPart(scene.copy, 'tables', Buffer.from('["settings",')), {}, 'damaged', /abîmée/],
    [
      'a bomb of one line',
      () => withPart(scene.copy, 'accounts/0', Buffer.alloc(400_000_000, '[')),
      {},
      'damaged',
      /abîmée/,
    ],
    [
      'a bomb of many lines',
      () => withPart(scene.copy, 'tables', Buffer.alloc(60_000_000, '\n')),
      {},
      'damaged',
      /abîmée/,
    ],
  ])('%s', async (_name, made, facts, code, text) => {
    await scene.put(await backupOf(made(), { facts }));
    await expectRefused(await scene.attempt(), 'restore', code, text);
  });

  it('of a schema to come is refused before anything is loaded', async () => {
    await scene.put(await backupOf(scene.copy, { facts: { schemaVersion: 99 } }));
    await expectRefused(
      await scene.attempt(),
      'open',
      'newer-database',
      /version plus récente d’Encours. Installez/,
    );
  });
});

describe('a protected file', () => {
  it('tells a wrong passphrase from damage, whichever comes with the other', async () => {
    const sealing = await createBackupKey(PASSPHRASE, CHEAP);
    const sealed = await backupOf(scene.copy, { sealing });
    await scene.put(sealed);
    await expectRefused(
      await scene.attempt(),
      'open',
      'passphrase-needed',
      /protégée par une phrase secrète/,
    );
    await expectRefused(
      await scene.attempt('une autre phrase'),
      'open',
      'wrong-passphrase',
      /Ce n’est pas la phrase secrète/,
    );
    await scene.put(flipped(sealed, sealed.length >> 1));
    await expectRefused(
      await scene.attempt('une autre phrase'),
      'open',
      'wrong-passphrase',
      /Ce n’est pas la phrase/,
    );
    const told = await scene.attempt(PASSPHRASE);
    await expectRefused(told, null, 'damaged', /Cette copie est abîmée/);
    await scene.put(flipped(sealed, 60));
    await expectRefused(await scene.attempt(PASSPHRASE), 'open', 'damaged', /Cette copie est abîmée/);
    await scene.put(sealed);
    expect(await scene.attempt(PASSPHRASE)).toBe('restored');
  });
});

describe('a file that is not the same any more once it was looked at', () => {
  beforeEach(() => scene.put(scene.good));

  it('gone: its folder is there, or its stick is not', async () => {
    const { backups } = await listSources(scene.computer.tools);
    const source = backups[0]?.source ?? '';
    await unlink(scene.pathOf('x.encours'));
    await expect(openSource(scene.computer.tools, source)).rejects.toMatchObject({ code: 'no-copy' });
    await rm(scene.stick, { recursive: true });
    await expect(openSource(scene.computer.tools, source)).rejects.toMatchObject({ code: 'place-gone' });
  });

  it('replaced by another: what was looked at is what is restored', async () => {
    const told = scene.attempt(undefined, async () => {
      await scene.put(Buffer.from('autre chose'), 'y');
      await rename(scene.pathOf('y'), scene.pathOf('x.encours'));
    });
    expect(await told).toBe(process.platform === 'win32' ? expect.anything() : 'restored');
  });

  it('written over by another whole backup', async () => {
    const other = await backupOf(await copyOf(scene.database, null));
    await expectRefused(
      await scene.attempt(undefined, () => scene.put(other)),
      'restore',
      'truncated',
      /n’est pas à sa place/,
    );
  });

  it('cut short', async () => {
    const told = await scene.attempt(undefined, () =>
      truncate(scene.pathOf('x.encours'), scene.good.length >> 1),
    );
    await expectRefused(told, 'restore', 'truncated', /La fin de ce fichier manque/);
  });

  it('pulled out with its stick in the middle', async () => {
    let pulled = false;
    scene.given.openToRead = async (path) => {
      const file = await nodeDisk.openToRead(path);
      const gone = (): Promise<never> => Promise.reject(systemError('EIO'));
      return {
        ...{ write: (bytes) => file.write(bytes), sync: () => file.sync(), size: () => file.size() },
        read: (into, position) => (pulled && path.endsWith('x.encours') ? gone() : file.read(into, position)),
        close: () => file.close(),
      };
    };
    const told = await scene.attempt(undefined, () => Promise.resolve(void (pulled = true)));
    await expectRefused(told, 'restore', 'place-gone', /n’est plus là. Rebranchez la clé/);
  });
});
