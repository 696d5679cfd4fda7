import type { Day } from '../domain/day';
import type { Ledger } from '../domain/receivables/ledger';
import type { TextFacts } from './bytes/encoding';
import { frenchDay } from './french';
import type { Report } from './report';

/** What the bytes of the file call for: NUL characters, a cut file, an encoding that had to be guessed. */
export function warnOfText(facts: TextFacts, report: Report): void {
  if (facts.nulBytes > 0)
    report.warn(
      'nul-bytes',
      1,
      `${facts.nulBytes > 1 ? `Le fichier contient ${String(facts.nulBytes)} caractères NUL, qui sont retirés` : 'Le fichier contient un caractère NUL, qui est retiré'} : il a peut-être été mal enregistré. Vérifiez les noms et comparez les totaux de l’aperçu, la fin peut manquer.`,
    );
  if (facts.truncated)
    report.warn(
      'truncated-file',
      1,
      'Le fichier est coupé au milieu de son dernier caractère. Refaites l’export et comparez les totaux de l’aperçu.',
    );
  if (facts.encoding === 'cp850')
    report.warn(
      'encoding-guessed',
      1,
      'Le fichier semble écrit dans l’encodage DOS (cp850). Vérifiez les accents dans l’aperçu avant d’accepter.',
    );
}

/** A document of the future is kept and told: it may be a slip of the year. */
export function warnOfFutureDates(ledger: Ledger, today: Day, report: Report): void {
  for (const customer of ledger.customers)
    for (const item of customer.open)
      if (item.date > today)
        report.warn(
          'future-date',
          item.line,
          `La pièce ${item.number} du client ${customer.code} est datée du ${frenchDay(item.date)}, dans le futur. Elle est gardée ; vérifiez sa date.`,
        );
}
