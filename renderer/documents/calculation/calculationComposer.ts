import type { Composer } from '../composer';
import { pageFrame } from '../blocks/pageFrame';
import { invoiceRows } from '../letter/invoiceRows';
import { letterFacts, letterLabel } from '../letter/letterFacts';
import { letterLengths } from '../letter/letterProblems';
import { calculationNodes, type CalculationModel } from './calculationNodes';

/** The calculation sheet of a letter's charges, alone. */
export const calculationComposer: Composer<CalculationModel> = {
  label: letterLabel,
  problems: letterLengths,
  facts: (model) => letterFacts(title(model), [model]),
  compose: (model) => ({
    bookmark: title(model),
    definition: {
      ...pageFrame(model),
      content: calculationNodes({ ...model, invoices: invoiceRows(model.invoices) }),
    },
    compact: null,
    images: new Map(),
    mark: null,
  }),
};

function title({ customerName }: CalculationModel): string {
  return `Décompte – ${customerName}`;
}
