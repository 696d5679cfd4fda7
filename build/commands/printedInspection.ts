import type { FileError, Inspection, Notice } from '../../renderer/exchange/inspection';
import { kindOf } from '../../renderer/exchange/findings';
import { columnText, findingSentence, type NoticeWords } from '../../renderer/i18n/notices/findingSentence';
import { noticeWordsIn } from '../../renderer/i18n/notices/noticeWordsIn';
import { notices } from '../../renderer/i18n/fr/notices';

/** The encodings that the commands print; the list is closed, so that whoever reads the JSON can rely on it. */
export type PrintedEncoding = Exclude<Inspection['encoding'], 'cp850'>;

/** What was found, as the commands print it: its kind, and the French sentence. */
export interface PrintedError {
  readonly code: string;
  readonly message: string;
}

export interface PrintedNotice extends PrintedError {
  readonly line: number;
  readonly column?: string;
}

/** What a command prints of a file: the same figures as the program's, the encoding from the closed list, sentences for findings. */
export interface PrintedInspection extends Omit<Inspection, 'encoding' | 'warnings' | 'rejected'> {
  readonly encoding: PrintedEncoding;
  readonly warnings: readonly PrintedNotice[];
  readonly rejected: readonly PrintedNotice[];
}

/** Programs read this output: they know it with plain spaces around signs and plain figures for counts. */
function printedWords(): NoticeWords {
  const { t, format } = noticeWordsIn('fr', plainSpaces(notices));
  return { t, format: { ...format, count: String } };
}

function plainSpaces<Texts>(texts: Texts): Texts {
  return JSON.parse(JSON.stringify(texts).replaceAll('\u00a0', ' ')) as Texts;
}

const WORDS = printedWords();

export function printedInspection(inspection: Inspection): PrintedInspection {
  return {
    ...inspection,
    encoding: printedEncoding(inspection.encoding),
    warnings: inspection.warnings.map(printedNotice),
    rejected: inspection.rejected.map(printedNotice),
  };
}

export function printedNotice(notice: Notice): PrintedNotice {
  const { line, column } = notice;
  return column === undefined
    ? { line, ...printedError(notice) }
    : { line, column: columnText(column, WORDS), ...printedError(notice) };
}

export function printedError(error: FileError): PrintedError {
  return { code: kindOf(error), message: findingSentence(error, WORDS) };
}

/**
 * A DOS file (cp850) is read as such, and its warning `encoding-guessed` says so; it is printed under the Windows code page,
 * the other one of eight bits that a French program on the same machine writes.
 */
export function printedEncoding(encoding: Inspection['encoding']): PrintedEncoding {
  return encoding === 'cp850' ? 'windows-1252' : encoding;
}
