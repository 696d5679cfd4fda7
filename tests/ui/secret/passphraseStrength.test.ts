import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../renderer/ui/secret/passphraseStrength';

describe('how hard a passphrase is to guess', () => {
  it.each(['', 'abc', '1234567', '        '])('%j is too short', (typed) => {
    expect(passphraseStrength(typed)).toBe('short');
  });

  it.each([
    'azertyuiop',
    '12345678901',
    'aaaaaaaaaaaa',
    'motdepasse2024',
    'MotDePasse!',
    'Dupont1987',
    'soleil soleil soleil',
    'anticonstitutionnellement',
    '25121978',
    'cheval lune',
  ])('%s is weak, whatever it looks like', (typed) => {
    expect(passphraseStrength(typed)).toBe('weak');
  });

  it.each(['cheval agrafe lune', 'facture tiroir 8391'])('%s is fair', (typed) => {
    expect(passphraseStrength(typed)).toBe('fair');
  });

  it.each(['cheval agrafe lune tiroir', 'K7#pL2@vQ9xT', 'écluse-braise-pommeau-satin'])(
    '%s is strong',
    (typed) => {
      expect(passphraseStrength(typed)).toBe('strong');
    },
  );

  it('does not grow by saying the same again', () => {
    expect(passphraseStrength('cheval cheval cheval cheval')).toBe('weak');
  });
});
