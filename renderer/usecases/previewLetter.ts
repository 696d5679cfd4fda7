import type { AccountId } from '../domain/account/account';
import type { MissingRate } from '../domain/latepayment/rateTable';
import { composeLetter } from '../domain/letters/composeLetter';
import type { LetterModel } from '../domain/letters/letterModel';
import { proposeReminders } from '../domain/reminders/proposeReminders';
import type { AccountProposal, ReasonCode } from '../domain/reminders/proposal';
import type { LetterProblem } from '../documents/checkLetter';
import { readAccount } from '../store/queries/readAccount';
import { reminderContext } from './reminderContext';
import type { Services } from './services';

/** What a previewed letter bears instead of a number: numbers are given when the batch is issued. */
export const PREVIEW_REFERENCE = 'R-····-·····';

export type LetterPreview =
  | {
      readonly ok: true;
      readonly proposal: AccountProposal;
      readonly model: LetterModel;
      /** The very pages that would be printed. */
      readonly bytes: Uint8Array;
      readonly problems: readonly LetterProblem[];
    }
  | {
      readonly ok: false;
      /** company: the owner has not described his company yet. */
      readonly why: 'not-found' | 'company' | 'no-letter' | 'refused';
      readonly reason: ReasonCode | null;
      readonly missing: readonly MissingRate[];
    };

/** The letter of today for one customer, as it will be printed. Nothing is written. */
export async function previewLetter(
  services: Pick<Services, 'database' | 'bundledRates' | 'today' | 'printer'>,
  request: { readonly accountId: AccountId; readonly personalParagraph?: string },
): Promise<LetterPreview> {
  const refused = (
    why: 'not-found' | 'company' | 'no-letter' | 'refused',
    reason: ReasonCode | null = null,
    missing: readonly MissingRate[] = [],
  ): LetterPreview => ({ ok: false, why, reason, missing });

  const account = await readAccount(services.database, request.accountId);
  if (account === null) return refused('not-found');
  const context = await reminderContext(services);
  if (context.company === null) return refused('company');
  const proposal = proposeReminders(account, context);
  if (proposal.letter === null) return refused('no-letter', proposal.reason);
  const composed = composeLetter(account, proposal.letter, {
    date: context.today,
    reference: PREVIEW_REFERENCE,
    context,
    company: context.company,
    personalParagraph: request.personalParagraph ?? '',
  });
  if (!composed.ok) return refused('refused', composed.reason, composed.missing);
  const problems = await services.printer.checkLetter(composed.model);
  const bytes = await services.printer.renderLetter(composed.model, { preview: true });
  return { ok: true, proposal, model: composed.model, bytes, problems };
}
