import type { AccountId } from '../domain/account/account';
import type { MissingRate } from '../domain/latepayment/rateTable';
import { composeLetter } from '../domain/letters/composeLetter';
import type { LetterModel } from '../domain/letters/letterModel';
import { type Desk, deskOf } from '../domain/desk/deskOf';
import type { ReasonCode } from '../domain/reasons/reasons';
import type { DocumentProblem } from '../documents/documentProblem';
import { readAccount, readPastContacts } from '../store/queries/readAccount';
import { letterDetails, letterDocument } from './letterDetails';
import { reminderContext } from './reminderContext';
import type { Services } from './services';

/** What a previewed letter bears instead of a number: numbers are given when the batch is issued. */
export const PREVIEW_REFERENCE = 'R-····-·····';

export type LetterPreview =
  | {
      readonly ok: true;
      readonly desk: Desk;
      readonly model: LetterModel;
      /** The very pages that would be printed. */
      readonly bytes: Uint8Array;
      readonly problems: readonly DocumentProblem[];
    }
  | {
      readonly ok: false;
      /** company: the owner has not described his company yet. */
      readonly why: 'not-found' | 'company' | 'no-letter' | 'refused';
      /** Null when there is no such customer. */
      readonly desk: Desk | null;
      readonly reason: ReasonCode | null;
      readonly missing: readonly MissingRate[];
    };

/** One customer as he lies on the desk today, and his letter as it will be printed. Nothing is written. */
export async function previewLetter(
  services: Pick<Services, 'database' | 'bundledRates' | 'today' | 'printer'>,
  request: { readonly accountId: AccountId; readonly personalParagraph?: string },
): Promise<LetterPreview> {
  const refused = (
    why: 'not-found' | 'company' | 'no-letter' | 'refused',
    desk: Desk | null,
    reason: ReasonCode | null = null,
    missing: readonly MissingRate[] = [],
  ): LetterPreview => ({ ok: false, why, desk, reason, missing });

  const { accountId } = request;
  const found = await readAccount(services.database, accountId);
  if (found === null) return refused('not-found', null);
  const context = await reminderContext(services);
  const desk = deskOf(found.account, context);
  const { company } = context;
  if (company === null) return refused('company', desk);
  const { letter, reason } = desk.proposal;
  if (letter === null) return refused('no-letter', desk, reason);
  const past = await readPastContacts(services.database, [accountId]);
  const composed = composeLetter(desk.statement, letter, {
    ...letterDetails(context, company, letter),
    reference: PREVIEW_REFERENCE,
    past: past.get(accountId) ?? [],
    personalParagraph: request.personalParagraph ?? '',
  });
  if (!composed.ok) return refused('refused', desk, composed.reason, composed.missing);
  const document = letterDocument(composed.model);
  const problems = await services.printer.checkDocument(document);
  const bytes = await services.printer.renderDocument(document, { preview: true });
  return { ok: true, desk, model: composed.model, bytes, problems };
}
