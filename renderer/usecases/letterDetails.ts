import type { Company } from '../domain/company/company';
import type { LetterDetails } from '../domain/letters/composeLetter';
import type { LetterModel } from '../domain/letters/letterModel';
import type { ReminderContext } from '../domain/reminders/reminderContext';
import type { LetterProposal } from '../domain/reminders/proposal';
import type { DocumentModel } from '../documents/kinds';
import { DEFAULT_TEMPLATES } from '../documents/texts/defaultTemplates';
import { templatesFor, type Templates } from '../documents/texts/template';

/** What every letter of the day is composed with, beside its number and what concerns its customer alone. */
export function letterDetails(
  { settings }: Pick<ReminderContext, 'settings'>,
  company: Company,
  { templateId }: Pick<LetterProposal, 'templateId'>,
): Pick<LetterDetails, 'settings' | 'company' | 'templateVersion'> {
  // A text that there is not is refused when the letter is checked: no version of it is there.
  return { settings, company, templateVersion: DEFAULT_TEMPLATES[templateId]?.version ?? 0 };
}

/** A letter as the printer takes it: with the very text that it names. */
export function letterDocument(model: LetterModel): Extract<DocumentModel, { readonly kind: 'letter' }> {
  return { kind: 'letter', model, templates: templatesOfLetters([model]) };
}

/** The texts that these letters name: they travel with the request. */
export function templatesOfLetters(models: readonly LetterModel[]): Templates {
  return templatesFor(models, DEFAULT_TEMPLATES);
}
