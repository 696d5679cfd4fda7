import { parseDay, type Day } from '../../../renderer/domain/day';
import { parseHalfYear, type HalfYear } from '../../../renderer/domain/halfYear';
import { parsePercent, type Rate } from '../../../renderer/domain/rate';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import type { StepId } from '../../../renderer/domain/plans/plan';
import { CommandError } from './commandError';

export interface LettresOptions {
  /** Null: the sample company. */
  readonly fec: string | null;
  readonly day: Day;
  readonly folder: string;
  readonly profile: string | null;
  readonly customers: string | null;
  readonly maxStep: StepId | null;
  readonly ecb: readonly { readonly half: HalfYear; readonly refi: Rate }[];
  readonly legal: readonly {
    readonly half: HalfYear;
    readonly professional: Rate;
    readonly individual: Rate;
  }[];
  readonly lettering: 'wait' | 'settled' | 'open';
}

/** The day that the sample company is made for. */
export const SAMPLE_DAY = '2026-06-15';

const STEPS: readonly string[] = DEFAULT_PLAN.steps.map(({ id }) => id);

export const USAGE = `npm run --silent lettres -- --fec FICHIER --au AAAA-MM-JJ --vers DOSSIER [options]

  --fec FICHIER              export comptable (FEC) ou liste de factures ; sans lui : l’entreprise d’exemple au ${SAMPLE_DAY}
  --au AAAA-MM-JJ            jour des lettres
  --vers DOSSIER             où écrire lot-AAAA-MM-JJ.pdf, lettres/NNN-CODE.pdf et resume.json
  --profil company.json      votre entreprise ; sans lui : un expéditeur fictif, lettres marquées SPÉCIMEN
  --clients FICHIER.csv      code;nom;type;adresse1..5;cp;ville;email
  --etape-max ÉTAPE          ${STEPS.join(', ')}
  --bce 2026-S2=2.15         taux de refinancement de la BCE au premier jour du semestre (répétable)
  --legal 2026-S2=2.62/6.67  intérêt légal : créancier professionnel / particulier (répétable)
  --lettrage-desequilibre    attendre (par défaut), solde ou ouvert`;

const REPEATABLE = ['--bce', '--legal'];
const NAMES = [
  '--fec',
  '--au',
  '--vers',
  '--profil',
  '--clients',
  '--etape-max',
  '--lettrage-desequilibre',
  ...REPEATABLE,
];
const LETTERING = { attendre: 'wait', solde: 'settled', ouvert: 'open' } as const;

/**
 * Reads the command line. Nothing is guessed: what is unknown, given twice or misspelt is refused.
 * @throws CommandError
 */
export function parseOptions(words: readonly string[]): LettresOptions {
  const given = valuesOf(words);
  const one = (name: string): string | null => given.get(name)?.[0] ?? null;
  const fec = one('--fec');
  const folder = one('--vers');
  if (folder === null) throw new CommandError('Indiquez le dossier où écrire les lettres : --vers DOSSIER.');
  return {
    fec,
    day: dayOf(one('--au'), fec),
    folder,
    profile: one('--profil'),
    customers: one('--clients'),
    maxStep: stepOf(one('--etape-max')),
    ecb: onePerHalf('--bce', (given.get('--bce') ?? []).map(ecbOf)),
    legal: onePerHalf('--legal', (given.get('--legal') ?? []).map(legalOf)),
    lettering: letteringOf(one('--lettrage-desequilibre')),
  };
}

function valuesOf(words: readonly string[]): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals > 0 ? word.slice(0, equals) : word;
    if (!NAMES.includes(name))
      throw new CommandError(
        word.startsWith('-')
          ? `Option inconnue : ${name}. Options : ${NAMES.join(', ')}.`
          : `Argument inattendu : « ${word} ». Un fichier se donne avec --fec, un dossier avec --vers.`,
      );
    const value = equals > 0 ? word.slice(equals + 1) : words[(place += 1)];
    if (value === undefined || value === '' || (equals <= 0 && value.startsWith('--')))
      throw new CommandError(`L’option ${name} attend une valeur.`);
    const values = given.get(name) ?? [];
    if (values.length > 0 && !REPEATABLE.includes(name))
      throw new CommandError(`L’option ${name} est donnée deux fois.`);
    given.set(name, [...values, value]);
  }
  return given;
}

function dayOf(text: string | null, fec: string | null): Day {
  if (text === null && fec !== null)
    throw new CommandError('Indiquez le jour des lettres : --au AAAA-MM-JJ, par exemple --au 2024-12-31.');
  const read = parseDay(text ?? SAMPLE_DAY);
  if (read === null)
    throw new CommandError(
      `« ${text ?? ''} » n’est pas un jour du calendrier. Écrivez --au AAAA-MM-JJ, par exemple --au 2024-12-31.`,
    );
  return read;
}

function stepOf(text: string | null): StepId | null {
  if (text === null) return null;
  if (!STEPS.includes(text))
    throw new CommandError(`Étape inconnue : « ${text} ». Étapes : ${STEPS.join(', ')}.`);
  return text;
}

function letteringOf(text: string | null): LettresOptions['lettering'] {
  if (text === null) return 'wait';
  if (text === 'attendre' || text === 'solde' || text === 'ouvert') return LETTERING[text];
  throw new CommandError(
    `« ${text} » n’est pas un choix de --lettrage-desequilibre. Choix : ${Object.keys(LETTERING).join(', ')}.`,
  );
}

function halfAndRates(option: string, text: string, example: string): { half: HalfYear; rates: string } {
  const equals = text.indexOf('=');
  const half = parseHalfYear(equals < 0 ? text : text.slice(0, equals));
  if (half === null)
    throw new CommandError(
      `« ${text} » : semestre illisible pour ${option}. Exemple : ${option} ${example}.`,
    );
  return { half, rates: equals < 0 ? '' : text.slice(equals + 1) };
}

function rateOf(option: string, text: string, whole: string, example: string): Rate {
  const read = parsePercent(text);
  if (read === null)
    throw new CommandError(`« ${whole} » : taux illisible pour ${option}. Exemple : ${option} ${example}.`);
  return read;
}

function onePerHalf<T extends { readonly half: HalfYear }>(
  option: string,
  rates: readonly T[],
): readonly T[] {
  const seen = new Set<HalfYear>();
  for (const { half } of rates) {
    if (seen.has(half)) throw new CommandError(`L’option ${option} est donnée deux fois pour ${half}.`);
    seen.add(half);
  }
  return rates;
}

function ecbOf(text: string): LettresOptions['ecb'][number] {
  const example = '2026-S2=2.15';
  const { half, rates } = halfAndRates('--bce', text, example);
  return { half, refi: rateOf('--bce', rates, text, example) };
}

function legalOf(text: string): LettresOptions['legal'][number] {
  const example = '2026-S2=2.62/6.67';
  const { half, rates } = halfAndRates('--legal', text, example);
  const [professional = '', individual = '', ...more] = rates.split('/');
  if (more.length > 0) rateOf('--legal', rates, text, example);
  return {
    half,
    professional: rateOf('--legal', professional, text, example),
    individual: rateOf('--legal', individual, text, example),
  };
}
