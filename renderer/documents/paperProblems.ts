import type { Company } from '../domain/company/company';
import type { Payee } from '../domain/letters/payee';
import type { ComposeContext } from './composer';
import { type DocumentProblem, refused, warning } from './documentProblem';
import type { FontSet } from './fonts/fontSet';
import { fitAddress } from './blocks/addressBlock';
import { fitSender } from './blocks/senderBlock';
import { printableText } from './texts/printable';
import type { DocumentText } from './texts/problemText';
import { templateIn, type TemplateRef, type Templates } from './texts/template';

/** The longest line, in characters. */
export const MOST_LINE = 200;

/** Texts longer than `most` characters, to be looked at before anything is measured. */
export function lengthProblems(
  texts: readonly (readonly [what: DocumentText, text: string, most: number])[],
): DocumentProblem[] {
  return texts.flatMap(([what, text, most]) =>
    text.length > most ? refused('textTooLong', { kind: 'textLength', what, length: text.length, most }) : [],
  );
}

/** Texts whose characters the fonts lack, each text once. */
export function characterProblems(texts: readonly string[], fonts: FontSet): DocumentProblem[] {
  return [...new Set(texts)].flatMap((text) => {
    const { replaced, unreadable } = printableText(text, fonts);
    if (replaced.length === 0) return [];
    const characters = replaced.slice(0, 5).map(codePointName).join(', ');
    const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    return unreadable
      ? refused('characterUnreadable', { kind: 'unreadable', text: shown, characters })
      : warning('characterReplaced', { kind: 'replaced', text: shown, characters });
  });
}

/** What of an address does not fit the window of the envelope. */
export function addressProblems(window: readonly string[], fonts: FontSet): DocumentProblem[] {
  const lines = window.map((line) => printableText(line, fonts).text);
  const { tooMany, tooWide } = fitAddress(lines, fonts);
  return [
    ...(tooMany ? [refused('addressTooLong', { kind: 'addressLines', lines: lines.length })] : []),
    ...tooWide.map((line) => refused('addressTooLong', { kind: 'addressWidth', line })),
  ];
}

/** What of the sender does not fit above the window, or cannot be drawn. */
export function senderProblems(sender: Company, { fonts, pictures }: ComposeContext): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  if (!fitSender(sender, fonts).fits) problems.push(refused('senderTooLong', { kind: 'sender' }));
  if (sender.logo !== null && pictures.read(sender.logo) === null)
    problems.push(warning('logoUnreadable', { kind: 'logo' }));
  return problems;
}

/** A document never says other words than those its model names. */
export function templateProblems({ id, version }: TemplateRef, templates: Templates): DocumentProblem[] {
  return templateIn(templates, { id, version }) === null
    ? [refused('templateMissing', { kind: 'template', id, version })]
    : [];
}

/** The lines of a company's description, without its picture. */
export function companyTexts(sender: Company): string[] {
  return Object.entries(sender).flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'logo' ? [value] : [],
  );
}

/** The lines of whoever is to be paid. */
export function payeeTexts({ name, accountHolder, iban, bic }: Payee): string[] {
  return [name, accountHolder, iban, bic];
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
