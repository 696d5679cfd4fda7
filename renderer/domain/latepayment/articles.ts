import type { InterestBasis } from './accrual';

/** The article that a rule of interest rests on, as printed on letters and on the calculation sheet. French data. */
export const INTEREST_ARTICLES: Readonly<Record<InterestBasis, string>> = {
  'L441-10': 'art. L. 441-10 II du code de commerce',
  contract: 'taux convenu au contrat, art. L. 441-10 II du code de commerce',
  'CCP-R2192-31': 'art. R. 2192-31 du code de la commande publique',
  'C-civ-1231-6': 'art. 1231-6 du code civil et L. 313-2 du code monétaire et financier',
  none: '',
};

/** The rule itself, in a sentence. */
export const INTEREST_RULES: Readonly<Record<InterestBasis, string>> = {
  'L441-10':
    'Taux de refinancement de la BCE en vigueur le 1er janvier ou le 1er juillet du semestre, majoré de 10 points.',
  contract: 'Taux convenu entre les parties.',
  'CCP-R2192-31':
    'Taux de refinancement de la BCE en vigueur au premier jour du semestre où les intérêts ont commencé à courir, majoré de 8 points\u202f; ce taux reste fixe.',
  'C-civ-1231-6': 'Taux de l’intérêt légal de chaque semestre, à compter de la mise en demeure.',
  none: 'Aucun intérêt n’est dû.',
};

export const COMPENSATION_ARTICLE = 'art. L. 441-10 II et D. 441-5 du code de commerce';
export const ALLOCATION_ARTICLE = 'art. 1343-1 du code civil';

/** How the days and the cents are counted; written on every calculation sheet. */
export function conventionOf(basis: InterestBasis, yearDays: 365 | 'actual'): readonly string[] {
  const start =
    basis === 'C-civ-1231-6'
      ? 'Jours comptés du lendemain de la mise en demeure (ou de l’échéance si elle est postérieure) au dernier jour inclus\u202f; le jour du paiement compte.'
      : 'Jours comptés du lendemain de l’échéance au dernier jour inclus\u202f; le jour du paiement compte.';
  const year =
    yearDays === 'actual'
      ? 'Nombre exact de jours, année de 365 jours, 366 les années bissextiles.'
      : 'Nombre exact de jours, année de 365 jours, y compris les années bissextiles.';
  // The 40 EUR exist between businesses only: a consumer or a public buyer must not even read of them.
  const compensated = basis === 'L441-10' || basis === 'contract';
  return [
    start,
    year,
    'Montant dû toutes taxes comprises × taux × jours ÷ jours de l’année\u202f; chaque ligne est arrondie au centime (demi-centime vers le haut), puis les lignes sont additionnées.',
    compensated
      ? 'Les intérêts et l’indemnité ne portent pas eux-mêmes intérêt et ne sont pas soumis à la TVA.'
      : 'Les intérêts ne portent pas eux-mêmes intérêt.',
  ];
}
