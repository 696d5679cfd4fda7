import type { LetterModel } from '../domain/letters/letterModel';
import type { FontSet } from './fonts/fontSet';
import { ImageError, readImage } from './pdf/imageObjects';
import { fitAddress } from './letters/addressBlock';
import { type LetterProblemDetail, type LetterText, problemText } from './texts/problemText';
import { printableText } from './letters/printable';
import { fitSender } from './letters/senderBlock';

export const LETTER_PROBLEM_CODES = [
  'adresse-trop-longue', // too many lines, or a line wider than the window at 9 points
  'texte-trop-long', // a name, reference or paragraph beyond what a letter can bear
  'trop-de-factures', // more rows than one letter can list
  'caractere-illisible', // letters of a script that the font lacks
  'caractere-remplace', // pictures left out, or a plainer form printed
  'expediteur-trop-long', // the sender's block does not fit above the window
  'logo-illisible', // not an opaque PNG or JPEG: the letter is printed without it
] as const;
export type LetterProblemCode = (typeof LETTER_PROBLEM_CODES)[number];

export interface LetterProblem {
  readonly code: LetterProblemCode;
  /** `refused`: the letter must not be issued; `warning`: it can, and the owner should know. */
  readonly severity: 'refused' | 'warning';
  /** What exactly, for a screen that says it in the owner's language. */
  readonly detail: LetterProblemDetail;
  /** The same in French, with what to do, for the command line. */
  readonly message: string;
}

const MOST_INVOICES = 2_000;
const MOST_LINE = 200;
const MOST_PARAGRAPH = 3_000;

/** What is wrong with a letter on paper. Lengths are looked at first: an absurd one is never measured. */
export function checkLetter(model: LetterModel, fonts: FontSet): LetterProblem[] {
  const tooLong = checkLengths(model);
  if (tooLong.length > 0) return tooLong;
  return [...checkCharacters(model, fonts), ...checkAddress(model, fonts), ...checkSender(model, fonts)];
}

function refused(code: LetterProblemCode, detail: LetterProblemDetail): LetterProblem {
  return { code, severity: 'refused', detail, message: problemText(detail) };
}

function warning(code: LetterProblemCode, detail: LetterProblemDetail): LetterProblem {
  return { code, severity: 'warning', detail, message: problemText(detail) };
}

function checkLengths(model: LetterModel): LetterProblem[] {
  const problems: LetterProblem[] = [];
  const long = (what: LetterText, text: string, most: number): void => {
    if (text.length > most)
      problems.push(refused('texte-trop-long', { kind: 'textLength', what, length: text.length, most }));
  };
  long('customerName', model.customerName, MOST_LINE);
  long('customerCode', model.customerCode, MOST_LINE);
  long('reference', model.reference, MOST_LINE);
  long('paragraph', model.personalParagraph, MOST_PARAGRAPH);
  for (const line of model.window) long('addressLine', line, MOST_LINE);
  for (const { number } of [...model.invoices, ...model.credits]) long('invoiceNumber', number, MOST_LINE);
  for (const [key, value] of Object.entries(model.sender))
    if (typeof value === 'string' && key !== 'logo') long('companyLine', value, MOST_LINE);
  const rows = model.invoices.length + model.credits.length;
  if (rows > MOST_INVOICES)
    problems.push(refused('trop-de-factures', { kind: 'rows', rows, most: MOST_INVOICES }));
  return problems;
}

function checkCharacters(model: LetterModel, fonts: FontSet): LetterProblem[] {
  const texts = [
    model.customerName,
    model.customerCode,
    model.reference,
    model.personalParagraph,
    ...model.window,
    ...[...model.invoices, ...model.credits].map((row) => row.number),
    ...Object.entries(model.sender).flatMap(([key, value]) =>
      typeof value === 'string' && key !== 'logo' ? [value] : [],
    ),
    ...model.sender.address.lines,
    model.sender.address.town,
  ];
  const problems = new Map<string, LetterProblem>();
  for (const text of texts) {
    const { replaced, unreadable } = printableText(text, fonts);
    if (replaced.length === 0) continue;
    const named = replaced.slice(0, 5).map(codePointName).join(', ');
    const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    problems.set(
      text,
      unreadable
        ? refused('caractere-illisible', { kind: 'unreadable', text: shown, characters: named })
        : warning('caractere-remplace', { kind: 'replaced', text: shown, characters: named }),
    );
  }
  return [...problems.values()];
}

function checkAddress(model: LetterModel, fonts: FontSet): LetterProblem[] {
  const lines = model.window.map((line) => printableText(line, fonts).text);
  const { tooMany, tooWide } = fitAddress(lines, fonts);
  const problems: LetterProblem[] = [];
  if (tooMany) problems.push(refused('adresse-trop-longue', { kind: 'addressLines', lines: lines.length }));
  for (const line of tooWide) problems.push(refused('adresse-trop-longue', { kind: 'addressWidth', line }));
  return problems;
}

function checkSender(model: LetterModel, fonts: FontSet): LetterProblem[] {
  const problems: LetterProblem[] = [];
  if (!fitSender(model.sender, fonts).fits)
    problems.push(refused('expediteur-trop-long', { kind: 'sender' }));
  if (model.sender.logo !== null) {
    try {
      readImage(model.sender.logo);
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      problems.push(warning('logo-illisible', { kind: 'logo' }));
    }
  }
  return problems;
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
