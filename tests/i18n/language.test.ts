import { describe, expect, it } from 'vitest';
import { createI18n } from '../../renderer/i18n/i18n';

describe('the language shown', () => {
  it('chooses the plural form of French: one, a million, others', () => {
    const { t } = createI18n('fr');
    const minutes = (count: number): string => t('lock:idle.minutes', { count });
    expect(minutes(1)).toBe('1 minute sans y toucher');
    expect(minutes(0)).toBe('0 minute sans y toucher');
    expect(minutes(30)).toBe('30 minutes sans y toucher');
    expect(minutes(1_000_000)).toBe('1000000 minutes sans y toucher');
  });

  it('changes at once', async () => {
    const i18n = createI18n('fr');
    expect(i18n.t('action.save')).toBe('Enregistrer');
    await i18n.changeLanguage('en');
    expect(i18n.t('action.save')).toBe('Save');
  });

  it('leaves names as they are: nothing is escaped twice', () => {
    expect(createI18n('fr').t('keys.goTo', { screen: 'Dupont & Fils' })).toBe(
      'Aller à «\u00a0Dupont & Fils\u00a0»',
    );
  });
});
