/** IBAN with its check digits right (ISO 13616, modulo 97). Spaces are allowed. */
export function isIban(text: string): boolean {
  const iban = compact(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  if (iban.startsWith('FR') && iban.length !== 27) return false;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** BIC by its form (ISO 9362): bank, country, place, optional branch. */
export function isBic(text: string): boolean {
  return /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(compact(text));
}

const LA_POSTE = '356000000';

/** SIREN: nine digits whose Luhn sum is a multiple of ten. */
export function isSiren(text: string): boolean {
  const digits = compact(text);
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  if (digits === LA_POSTE) return true;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[index]) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** French VAT number: FR, a key made from the SIREN, the SIREN. Keys with letters are taken by form. */
export function isFrenchVatNumber(text: string): boolean {
  const match = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(compact(text));
  if (!match?.[1] || !match[2] || !isSiren(match[2])) return false;
  return /^\d{2}$/.test(match[1]) ? (12 + 3 * (Number(match[2]) % 97)) % 97 === Number(match[1]) : true;
}

/** Upper case without spaces: the form in which identifiers are compared and kept. */
export function compact(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase();
}
