import { addDays, type Day } from '../../../renderer/domain/day';
import { formatDay } from '../../../renderer/i18n/format/day';
import type { PrintedNotice } from '../printedInspection';
import type { MissingRate } from '../../../renderer/domain/latepayment/rateTable';
import type { ReasonCode } from '../../../renderer/domain/reasons/reasons';

const SENTENCES: Record<ReasonCode, string> = {
  notYet: 'Rien n’est à relancer ce jour-là',
  inCredit: 'Le compte est à zéro ou créditeur : rien à réclamer.',
  coveredByCredit: 'Un avoir ou un règlement non lettré couvre ce qui est échu.',
  underFloor: 'Ce qui est échu est inférieur au plancher de relance.',
  minimumInterval: 'Une relance est partie il y a trop peu de jours',
  inDispatch: 'Une lettre est déjà dans un lot qui n’est pas posté.',
  stepDone: 'L’étape est faite ; la suivante n’est pas encore due',
  endOfPlan: 'Toutes les étapes permises sont faites.',
  matchingWaits:
    'Un lettrage ne s’équilibre pas dans le fichier : dites s’il est soldé ou encore ouvert (--lettrage-desequilibre solde ou ouvert).',
  collective:
    'Plusieurs clients sont réunis dans ce compte : il est compté, jamais relancé, à répartir par client.',
  limitationRun: 'La prescription semble acquise vu son âge : à vérifier avant toute réclamation.',
  onHold: 'Le client est mis en attente',
  addressMissing: 'L’adresse manque : lignes à compléter à la main.',
  addressTooLong: 'L’adresse ne tient pas dans la fenêtre de l’enveloppe : raccourcissez-la dans --clients.',
  kindUnconfirmed: 'Le type du client est supposé : donnez-le dans --clients.',
  rateMissing: 'Un taux nécessaire à cette lettre manque',
  noticeToConfirm:
    'Une mise en demeure sans relance postée auparavant demande votre accord (--etape-max formalNotice).',
  emailMissing: 'L’adresse électronique manque.',
  phoneMissing: 'Le numéro de téléphone manque.',
  futureDate: 'La facture est datée après le jour des lettres.',
};

/** Why nothing is written, as a sentence, with the day from which it changes. */
export function reasonSentence(reason: ReasonCode, until: Day | null): string {
  const sentence = SENTENCES[reason];
  if (sentence.endsWith('.')) return sentence;
  return until === null ? `${sentence}.` : `${sentence} (à partir du ${formatDay(until, 'fr')}).`;
}

export function missingRatesSentence(missing: readonly MissingRate[]): string {
  const told = missing.map(({ half, table }) =>
    table === 'ecb'
      ? `le taux BCE de ${half} (--bce ${half}=…)`
      : `l’intérêt légal de ${half} (--legal ${half}=…/…)`,
  );
  return `${SENTENCES.rateMissing} : ${told.join(', ')}. Il n’est jamais deviné.`;
}

const OLD_AFTER_DAYS = 45;

/** What to know of the file’s days before trusting the letters; warnings, never a block. */
export function dataAgeWarnings(lastDay: Day | null, today: Day): PrintedNotice[] {
  if (lastDay === null) return [];
  if (addDays(lastDay, OLD_AFTER_DAYS) < today)
    return [
      {
        line: 0,
        code: 'old-data',
        message: `Les dernières écritures sont du ${formatDay(lastDay, 'fr')} : des règlements plus récents peuvent manquer.`,
      },
    ];
  if (lastDay > today)
    return [
      {
        line: 0,
        code: 'donnees-posterieures',
        message: `Le fichier va jusqu’au ${formatDay(lastDay, 'fr')}, après le jour des lettres : les règlements connus depuis sont comptés.`,
      },
    ];
  return [];
}
