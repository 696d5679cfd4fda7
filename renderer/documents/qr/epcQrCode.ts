import { encode } from 'uqr';
import type { Cents } from '../../domain/money';
import type { ModuleRuns } from '../layout/definition';

/** What a payer's bank needs to prepare a SEPA transfer. */
export interface TransferRequest {
  readonly beneficiary: string;
  readonly iban: string;
  readonly bic: string;
  readonly amount: Cents;
  /** Unstructured remittance text: what the creditor finds again on the bank statement. */
  readonly reference: string;
}

/** Readers accept any mask; trying all eight for the most even picture costs more than the rest of a letter's layout. */
const MASK = 2;
const MAX_CENTS = 99_999_999_999;

/**
 * The text of a "European Payments Council" QR code (EPC069-12, version 002, UTF-8); null when no such code can be made:
 * no valid IBAN, no name, or an amount outside 0.01 to 999 999 999.99 EUR.
 */
export function transferText(request: TransferRequest): string | null {
  const iban = request.iban.replace(/\s/g, '').toUpperCase();
  const beneficiary = transferCharacters(request.beneficiary, 70);
  if (!isIban(iban) || beneficiary === '') return null;
  if (request.amount < 1 || request.amount > MAX_CENTS) return null;
  const bic = request.bic.replace(/\s/g, '').toUpperCase();
  const euros = `${Math.floor(request.amount / 100)}.${String(request.amount % 100).padStart(2, '0')}`;
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    /^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(bic) ? bic : '',
    beneficiary,
    iban,
    `EUR${euros}`,
    '',
    '',
    transferCharacters(request.reference, 140),
  ].join('\n');
}

/** The code's dark modules by rows, with error correction M and without quiet zone: the caller leaves four modules free. */
export function qrModules(text: string): ModuleRuns {
  const { data, size } = encode(text, { ecc: 'M', border: 0, boostEcc: false, maskPattern: MASK });
  const runs: [number, number, number][] = [];
  for (const [row, modules] of data.entries()) {
    for (let column = 0; column < size; column += 1) {
      if (modules[column] !== true) continue;
      const start = column;
      while (modules[column + 1] === true) column += 1;
      runs.push([start, row, column - start + 1]);
    }
  }
  return { size, runs };
}

/** Checks form and check digits (ISO 13616, modulo 97). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  let remainder = 0;
  for (const character of rearranged)
    for (const digit of parseInt(character, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/**
 * The characters that every SEPA bank carries: unaccented Latin letters, digits and a little punctuation. Readers that guess
 * another character set than UTF-8 then see the same text.
 */
function transferCharacters(text: string, most: number): string {
  const plain = text
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'AE')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
    .replaceAll('&', '+')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/?:().,'+ -]/g, ' ');
  return plain.replace(/ +/g, ' ').trim().slice(0, most).trim();
}
