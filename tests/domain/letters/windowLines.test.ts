import { describe, expect, it } from 'vitest';
import { windowLines } from '../../../renderer/domain/letters/windowLines';

const place = { postCode: '42000', town: 'Saint-Étienne', country: null };

describe('windowLines', () => {
  it('goes from the name to the place, the last lines in capitals, accents kept', () => {
    const address = { ...place, lines: ['Appartement 3', 'Résidence du Parc', '12, rue de l’Église'] };
    expect(windowLines('Éts Durand & Fils', address)).toEqual({
      lines: [
        'Éts Durand & Fils',
        'Appartement 3',
        'RÉSIDENCE DU PARC',
        '12 RUE DE L’ÉGLISE',
        '42000 SAINT-ÉTIENNE',
      ],
      tooMany: false,
    });
  });

  it('keeps the name as it is written in a short address', () => {
    expect(windowLines('Durand', { ...place, lines: ['8 rue Basse'] }).lines).toEqual([
      'Durand',
      '8 RUE BASSE',
      '42000 SAINT-ÉTIENNE',
    ]);
  });

  it('removes blank lines and line breaks, and never gives an empty line', () => {
    const address = {
      lines: ['', '  12\n\true\u00a0Haute ', ' '],
      postCode: '',
      town: ' Lyon ',
      country: '',
    };
    expect(windowLines('  A\r\nB ', address).lines).toEqual(['A B', '12 RUE HAUTE', 'LYON']);
    expect(windowLines('', null).lines).toEqual([]);
  });

  it('takes six lines and tells seven, cutting none', () => {
    const lines = ['a', 'b', 'c', 'd'];
    expect(windowLines('N', { ...place, lines }).tooMany).toBe(false);
    const seven = windowLines('N', { ...place, lines: [...lines, 'e'] });
    expect(seven).toMatchObject({ tooMany: true });
    expect(seven.lines).toHaveLength(7);
    expect(windowLines('N', { ...place, lines, country: 'Belgique' }).tooMany).toBe(true);
  });

  it('writes the country last', () => {
    expect(
      windowLines('N', {
        lines: ['1 rue X'],
        postCode: '1000',
        town: 'Bruxelles',
        country: 'Belgique',
      }).lines.at(-1),
    ).toBe('BELGIQUE');
  });

  it('takes a monstrous name, right-to-left text and emoji as data', () => {
    const monster = 'é'.repeat(400_000);
    expect(windowLines(monster, null).lines).toEqual([monster]);
    expect(windowLines('شركة 🦊', { ...place, lines: ['x'] }).lines[0]).toBe('شركة 🦊');
  });
});
