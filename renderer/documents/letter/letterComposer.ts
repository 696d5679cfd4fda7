import type { LetterModel } from '../../domain/letters/letterModel';
import type { ComposeContext, Composer, Composition } from '../composer';
import { templateIn, type Template, type Templates } from '../texts/template';
import { invoiceRows } from './invoiceRows';
import { letterDefinition } from './letterDefinition';
import { letterFacts, letterLabel } from './letterFacts';
import { letterProblems } from './letterProblems';

/** Words across a page that is not the letter itself. */
const MARKS: Readonly<Record<LetterModel['mark'], string | null>> = {
  none: null,
  specimen: 'SPÉCIMEN',
  copy: 'DUPLICATA',
};

/** A usual letter is kept on one page: with more rows than this none is tried. */
const MOST_ON_ONE_PAGE = 14;

/** A letter to a customer, with its calculation sheet when it claims charges. */
export const letterComposer: Composer<LetterModel> = {
  label: letterLabel,
  problems: letterProblems,
  facts: (model, { templates }) =>
    letterFacts(`${letterTemplate(model, templates).name} – ${model.customerName}`, [model]),
  compose: composeLetterPages,
};

function composeLetterPages(model: LetterModel, context: ComposeContext): Composition {
  const { fonts, pictures } = context;
  const template = letterTemplate(model, context.templates);
  const { logo } = model.sender;
  const image = logo === null ? null : pictures.read(logo);
  const set = (compact: boolean) =>
    letterDefinition(model, { fonts, template, logo: image !== null, compact });
  return {
    bookmark: `${model.customerName} – ${template.name} (${model.reference})`,
    definition: set(false),
    compact: invoiceRows(model.invoices).length > MOST_ON_ONE_PAGE ? null : () => set(true),
    images: new Map(image === null ? [] : [['logo', image]]),
    mark: MARKS[model.mark],
  };
}

/** @throws Error when it is missing: such a letter has been refused before (`templateMissing`) */
export function letterTemplate({ template }: LetterModel, templates: Templates): Template {
  const found = templateIn(templates, template);
  if (found === null) throw new Error(`no template ${template.id}, version ${template.version}`);
  return found;
}
