import { type DocumentProblemDetail, problemText } from './texts/problemText';

export const DOCUMENT_PROBLEM_CODES = [
  'addressTooLong', // too many lines, or a line wider than the window at 9 points
  'textTooLong', // a name, reference or paragraph beyond what a document can bear
  'tooManyInvoices', // more rows than one letter can list
  'characterUnreadable', // letters of a script that the font lacks
  'characterReplaced', // pictures left out, or a plainer form printed
  'senderTooLong', // the sender's block does not fit above the window
  'logoUnreadable', // not an opaque PNG or JPEG: the document is printed without it
  'templateMissing', // the request does not carry the template that the model names, in that version
] as const;
export type DocumentProblemCode = (typeof DOCUMENT_PROBLEM_CODES)[number];

/** What is wrong with a document on paper. */
export interface DocumentProblem {
  readonly code: DocumentProblemCode;
  /** `refused`: it must not be issued; `warning`: it can, and the owner should know. */
  readonly severity: 'refused' | 'warning';
  /** What exactly, for a screen that says it in the owner's language. */
  readonly detail: DocumentProblemDetail;
  /** The same in French, with what to do, for the command line. */
  readonly message: string;
}

/** Without these not even a preview can be drawn. */
const BEYOND_PREVIEW: ReadonlySet<DocumentProblemCode> = new Set([
  'textTooLong',
  'tooManyInvoices',
  'templateMissing',
]);

export function refused(code: DocumentProblemCode, detail: DocumentProblemDetail): DocumentProblem {
  return { code, severity: 'refused', detail, message: problemText(detail) };
}

export function warning(code: DocumentProblemCode, detail: DocumentProblemDetail): DocumentProblem {
  return { code, severity: 'warning', detail, message: problemText(detail) };
}

/** Those that forbid the document; for a preview, those that make it impossible. */
export function refusals(problems: readonly DocumentProblem[], preview: boolean): DocumentProblem[] {
  return problems.filter(
    ({ code, severity }) => severity === 'refused' && (!preview || BEYOND_PREVIEW.has(code)),
  );
}
