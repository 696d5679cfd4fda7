import { describe, expect, it } from 'vitest';
import {
  ALLOCATION_ARTICLE,
  COMPENSATION_ARTICLE,
  conventionOf,
  INTEREST_ARTICLES,
  INTEREST_RULES,
} from '../../../renderer/domain/latepayment/articles';
import { customers } from '../../../renderer/i18n/fr/customers';

/** Print and screen have each their own narrow space before a semicolon. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the words of a calculation on screen', () => {
  const { rules, articles, convention } = customers.calculation;

  it('are in French those of the sheet that goes with the letter', () => {
    for (const basis of ['L441-10', 'contract', 'CCP-R2192-31', 'C-civ-1231-6', 'none'] as const) {
      expect(plain(rules[basis])).toBe(plain(INTEREST_RULES[basis]));
      if (basis !== 'none') expect(articles[basis]).toBe(INTEREST_ARTICLES[basis]);
    }
    expect(articles.compensation).toBe(COMPENSATION_ARTICLE);
    expect(articles.allocation).toBe(ALLOCATION_ARTICLE);
    const { fromDue, fromNotice, year, rounding, withCompensation, interestOnly } = convention;
    expect([fromDue, year, rounding, withCompensation].map(plain)).toEqual(
      conventionOf('L441-10', 365).map(plain),
    );
    expect([fromNotice, year, rounding, interestOnly].map(plain)).toEqual(
      conventionOf('C-civ-1231-6', 365).map(plain),
    );
  });
});
