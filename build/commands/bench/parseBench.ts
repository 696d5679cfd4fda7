const BENCHES = [
  'letters',
  'import',
  'backup',
  'mirror',
  'safety',
  'start',
  'journal',
  'damage',
  'kills',
] as const;
export type BenchName = (typeof BENCHES)[number];

/** Benches that try something many times, at random: how often, and from which seed. `safety`: how many documents of 5 MiB. */
const TAKES: Readonly<Partial<Record<BenchName, readonly ('n' | 'seed')[]>>> = {
  damage: ['n', 'seed'],
  kills: ['n', 'seed'],
  safety: ['n'],
};

export interface BenchOptions {
  /** null: as often, or as much, as the bench thinks right */
  readonly n: number | null;
  /** null: the bench's own, so that two runs try the same */
  readonly seed: number | null;
}

/** @throws RangeError when the command line does not name one bench, or gives an option that it does not have */
export function parseBench(words: readonly string[]): BenchOptions & { readonly name: BenchName } {
  const name = BENCHES.find((candidate) => candidate === words[0]);
  if (name === undefined) throw usage();
  const options: { n: number | null; seed: number | null } = { n: null, seed: null };
  for (let at = 1; at < words.length; at += 2) {
    const option = words[at] === '--n' ? 'n' : words[at] === '--seed' ? 'seed' : null;
    if (option === null || options[option] !== null || TAKES[name]?.includes(option) !== true) throw usage();
    options[option] = wholeNumber(words[at + 1], option === 'n' ? 1 : 0);
  }
  return { name, ...options };
}

function wholeNumber(word: string | undefined, least: number): number {
  const value = /^\d{1,9}$/.test(word ?? '') ? Number(word) : Number.NaN;
  if (!(value >= least)) throw usage();
  return value;
}

function usage(): RangeError {
  return new RangeError(
    `Indiquez une mesure : npm run bench -- ${BENCHES.join(' | ')} (damage, kills : [--n N] [--seed S] ; safety : [--n DOCUMENTS])`,
  );
}
