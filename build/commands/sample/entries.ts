import type { Day } from '../../../renderer/domain/day';

/** One accounting entry: its lines add up to zero. */
export interface SampleEntry {
  readonly journal: 'AN' | 'VT' | 'BQ' | 'HA' | 'OD';
  readonly date: Day;
  readonly pieceRef: string;
  readonly pieceDate: Day;
  readonly label: string;
  readonly lines: readonly SampleLine[];
}

export interface SampleLine {
  readonly account: string;
  readonly accountLabel: string;
  readonly aux: { readonly code: string; readonly name: string } | null;
  /** Cents, positive for a debit. */
  readonly amount: number;
  readonly lettering: { readonly letter: string; readonly on: Day } | null;
}

const ACCOUNT_LABELS = {
  '110000': 'REPORT A NOUVEAU',
  '401000': 'FOURNISSEURS',
  '411000': 'CLIENTS',
  '411900': 'CLIENTS DIVERS',
  '416000': 'CLIENTS DOUTEUX',
  '419100': 'ACOMPTES RECUS SUR COMMANDES',
  '445660': 'TVA DEDUCTIBLE',
  '445710': 'TVA COLLECTEE 20 %',
  '445713': 'TVA COLLECTEE 10 %',
  '512000': 'BANQUE',
  '601000': 'ACHATS BOIS ET QUINCAILLERIE',
  '704000': 'TRAVAUX DE MENUISERIE',
} as const;
export type SampleAccount = keyof typeof ACCOUNT_LABELS;

export function line(
  account: SampleAccount,
  amount: number,
  aux: SampleLine['aux'] = null,
  lettering: SampleLine['lettering'] = null,
): SampleLine {
  return { account, accountLabel: ACCOUNT_LABELS[account], aux, amount, lettering };
}

/** `AA`, `AB`… in order, as accounting programs give them. */
export function letterOf(rank: number): string {
  return String.fromCharCode(65 + Math.floor(rank / 26)) + String.fromCharCode(65 + (rank % 26));
}
