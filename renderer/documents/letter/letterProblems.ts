import type { LetterModel } from '../../domain/letters/letterModel';
import type { ComposeContext } from '../composer';
import { type DocumentProblem, refused } from '../documentProblem';
import {
  addressProblems,
  characterProblems,
  companyTexts,
  lengthProblems,
  MOST_LINE,
  payeeTexts,
  senderProblems,
  templateProblems,
} from '../paperProblems';

const MOST_INVOICES = 2_000;
const MOST_PARAGRAPH = 3_000;

/** What is wrong with a letter on paper. Lengths are looked at first: an absurd one is never measured. */
export function letterProblems(model: LetterModel, context: ComposeContext): DocumentProblem[] {
  const beyond = [...letterLengths(model), ...templateProblems(model.template, context.templates)];
  if (beyond.length > 0) return beyond;
  const { sender } = model;
  const texts = [
    model.customerName,
    model.customerCode,
    model.reference,
    model.personalParagraph,
    ...model.window,
    ...[...model.invoices, ...model.credits].map((row) => row.number),
    ...companyTexts(sender),
    ...sender.address.lines,
    sender.address.town,
    ...payeeTexts(model.payee),
  ];
  return [
    ...characterProblems(texts, context.fonts),
    ...addressProblems(model.window, context.fonts),
    ...senderProblems(sender, context),
  ];
}

/** Texts and rows beyond any measure. */
export function letterLengths(model: Omit<LetterModel, 'template'>): DocumentProblem[] {
  const company = companyTexts(model.sender);
  const payee = payeeTexts(model.payee).filter((text) => !company.includes(text));
  const numbers = [...model.invoices, ...model.credits].map(({ number }) => number);
  const rows = numbers.length;
  return [
    ...lengthProblems([
      ['customerName', model.customerName, MOST_LINE],
      ['customerCode', model.customerCode, MOST_LINE],
      ['reference', model.reference, MOST_LINE],
      ['paragraph', model.personalParagraph, MOST_PARAGRAPH],
      ...model.window.map((line) => ['addressLine', line, MOST_LINE] as const),
      ...numbers.map((number) => ['invoiceNumber', number, MOST_LINE] as const),
      ...company.map((line) => ['companyLine', line, MOST_LINE] as const),
      ...payee.map((line) => ['payeeLine', line, MOST_LINE] as const),
    ]),
    ...(rows > MOST_INVOICES
      ? [refused('tooManyInvoices', { kind: 'rows', rows, most: MOST_INVOICES })]
      : []),
  ];
}
