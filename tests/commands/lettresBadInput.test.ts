import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main as lettres } from '../../build/commands/lettres';
import { callCommand, filesBelow, runCommand, runShell, scratchFolder } from './runCommand';
import { PROFILE, SMALL } from './smallCompany';

const scratch = scratchFolder();
const { newFolder, file } = scratch;
afterAll(() => {
  scratch.remove();
});
describe('what can’t be done', () => {
  const fec = file('bon.txt', SMALL);
  const good = ['--fec', fec, '--au', '2024-12-31'];
  const cases: readonly (readonly [what: string, words: readonly string[], sentence: RegExp])[] = [
    ['no folder', good, /--vers DOSSIER/],
    ['no day', ['--fec', fec], /--au AAAA-MM-JJ/],
    ['a missing file', ['--fec', scratch.path('absent.txt'), '--au', '2024-12-31'], /n’existe pas/],
    ['a folder for a file', ['--fec', scratch.path('.'), '--au', '2024-12-31'], /est un dossier/],
    ['an empty file', ['--fec', file('vide.txt', ''), '--au', '2024-12-31'], /vide/],
    [
      'not a FEC',
      ['--fec', file('lettre.txt', 'Bonjour,\nvoici la liste.\n'), '--au', '2024-12-31'],
      /lettre\.txt/,
    ],
    [
      'a picture',
      ['--fec', file('x.png', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])), '--au', '2024-12-31'],
      /x\.png/,
    ],
    ['a day that is none', ['--fec', fec, '--au', '2024-02-30'], /2024-02-30/],
    ['a day in another form', ['--fec', fec, '--au', '31/12/2024'], /AAAA-MM-JJ/],
    ['an unknown option', [...good, '--format', 'pdf'], /Option inconnue : --format/],
    ['a stray word', [...good, 'dossier'], /Argument inattendu : « dossier »/],
    ['an option without value', [...good, '--clients'], /--clients attend une valeur/],
    ['an option twice', [...good, '--au', '2025-01-01'], /--au est donnée deux fois/],
    ['an unknown step', [...good, '--etape-max', 'huissier'], /huissier.*formalNotice/],
    ['an unknown choice', [...good, '--lettrage-desequilibre', 'jamais'], /attendre, solde, ouvert/],
    ['a rate without half-year', [...good, '--bce', '2.15'], /--bce 2026-S2=2\.15/],
    ['a rate that is none', [...good, '--bce', '2026-S2=beaucoup'], /taux illisible/],
    ['a rate with two equals signs', [...good, '--bce', '2026-S2=2.15=3'], /taux illisible/],
    [
      'a half-year with two rates',
      [...good, '--bce', '2026-S2=2.15', '--bce', '2026-S2=2.40'],
      /--bce est donnée deux fois pour 2026-S2/,
    ],
    [
      'a half-year with two legal rates',
      [...good, '--legal', '2026-S2=2.62/6.67', '--legal', '2026-S2=2.62/6.68'],
      /--legal est donnée deux fois pour 2026-S2/,
    ],
    ['one legal rate instead of two', [...good, '--legal', '2026-S2=2.62'], /2\.62\/6\.67/],
    ['a missing profile', [...good, '--profil', scratch.path('absent.json')], /Profil.*n’existe pas/],
    [
      'a profile in Latin-1, whose accents would be lost on the letters',
      [
        ...good,
        '--profil',
        file('p0.json', Buffer.from(JSON.stringify({ ...PROFILE, name: 'Été' }), 'latin1')),
      ],
      /Profil.*n’est pas en UTF-8/,
    ],
    [
      'a profile that is a list',
      [...good, '--profil', file('p5.json', '[]')],
      /^Profil : un objet JSON est attendu\. Le README/,
    ],
    ['a profile that is no JSON', [...good, '--profil', file('p1.json', '{ name:')], /JSON/],
    [
      'a profile with an unknown key',
      [...good, '--profil', file('p2.json', JSON.stringify({ ...PROFILE, telephone: '01' }))],
      /« telephone » : clé inconnue/,
    ],
    [
      'a profile without address',
      [...good, '--profil', file('p3.json', JSON.stringify({ name: 'X' }))],
      /« address.*» : champ obligatoire absent/,
    ],
    [
      'a profile with a wrong IBAN',
      [
        ...good,
        '--profil',
        file('p4.json', JSON.stringify({ ...PROFILE, iban: 'FR7630006000011234567890188' })),
      ],
      /IBAN invalide/,
    ],
    ['a missing customer file', [...good, '--clients', scratch.path('absent.csv')], /Clients.*n’existe pas/],
    ['a customer file that is none', [...good, '--clients', file('c1.csv', 'a;b\n1;2\n')], /c1\.csv/],
  ];

  it.each(cases)(
    '%s: one French sentence, exit code 2, the folder untouched',
    async (_what, words, sentence) => {
      const folder = newFolder();
      mkdirSync(folder);
      writeFileSync(join(folder, 'garder.txt'), 'x');
      const vers = words === cases[0]?.[1] ? [] : ['--vers', folder];
      const { code, stdout, stderr } = await callCommand(lettres, ...words, ...vers);
      expect(stderr).toMatch(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stdout).toBe('');
      expect(code).toBe(2);
      expect(filesBelow(folder)).toEqual(['garder.txt']);
    },
  );

  it('a folder that can’t be made leaves nothing', async () => {
    const blocked = join(file('fichier', 'x'), 'dossier');
    const { code, stderr } = await runCommand('lettres', ...good, '--vers', blocked);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Impossible d’écrire.*Rien n’a été écrit\./);
  });

  it.skipIf(!existsSync('/proc/self'))('a folder where none can be made is refused at once', async () => {
    const { code, stdout, stderr } = await callCommand(lettres, ...good, '--vers', '/proc/lettres/lot');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/ne peut pas être créé là/);
  });

  it('a folder in the place of a file leaves everything as it was', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'lot-2024-12-31.pdf'), { recursive: true });
    const { code, stderr } = await callCommand(lettres, ...good, '--vers', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('Rien n’a été écrit.');
    expect(filesBelow(folder)).toEqual([]);
    expect(existsSync(join(folder, 'lettres'))).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'a summary that can’t be shown: a sentence, the letters stay',
    async () => {
      const folder = newFolder();
      const words = [...good, '--vers', folder].map((word) => `'${word}'`).join(' ');
      const { code, stderr } = await runShell(`lettres ${words} > /dev/full`);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /^Le résultat n’a pas pu être écrit.*le disque est plein\. Les lettres .* sont dans/,
      );
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(filesBelow(folder)).toContain('resume.json');
    },
  );

  it.skipIf(!existsSync('/dev/null'))('a device in the place of a FEC is named for what it is', async () => {
    const folder = newFolder();
    const words = ['--fec', '/dev/null', '--au', '2024-12-31', '--vers', folder];
    const { code, stderr } = await callCommand(lettres, ...words);
    expect(code).toBe(2);
    expect(stderr).toContain('n’est pas un fichier ordinaire');
    expect(existsSync(folder)).toBe(false);
  });

  it('--aide shows every option', async () => {
    const { code, stdout } = await callCommand(lettres, '--aide');
    expect(code).toBe(0);
    for (const option of [
      '--fec',
      '--au',
      '--vers',
      '--profil',
      '--clients',
      '--etape-max',
      '--bce',
      '--legal',
      '--lettrage-desequilibre',
    ])
      expect(stdout).toContain(option);
  });
});
