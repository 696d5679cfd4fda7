import { useState } from 'react';
import type { Company } from '../../domain/company/company';
import { type CompanyProblem, companyProblems } from '../../domain/company/companyProblems';
import { focusFirstWrong } from '../forms/focusFirstWrong';
import { tidyCompany } from './companyDraft';

/** Fields of the form; the address is three of them. */
export type CompanyField = Exclude<keyof Company, 'address' | 'specimen'> | 'lines' | 'postCode' | 'town';

export interface CompanyForm {
  readonly draft: Company;
  readonly change: (part: Partial<Company>) => void;
  /** The field was left: from now on it says what is wrong with it. */
  readonly left: (field: CompanyField) => void;
  /** What is wrong with this field, once it was left or the form was sent. */
  readonly problemOf: (field: CompanyField) => CompanyProblem | null;
  /** Shows every problem and goes to the first that forbids a letter. @returns the tidy company when nothing of these fields forbids a letter, else null */
  readonly check: (fields: readonly CompanyField[]) => Company | null;
}

const ADDRESS_FIELDS: Readonly<Record<string, CompanyField>> = {
  postCodeInvalid: 'postCode',
  townMissing: 'town',
};

function fieldOf(problem: CompanyProblem): CompanyField | null {
  if (problem.field === 'address') return ADDRESS_FIELDS[problem.code] ?? 'lines';
  return problem.field === 'specimen' ? null : problem.field;
}

/** The owner's company while it is being typed. Problems are shown for fields that were left, not while typing. */
export function useCompanyForm(initial: Company, onChange?: (draft: Company) => void): CompanyForm {
  const [draft, setDraft] = useState(initial);
  const [seen, setSeen] = useState<ReadonlySet<CompanyField>>(new Set());
  const problems = companyProblems(tidyCompany(draft));
  return {
    draft,
    change: (part) => {
      const next = { ...draft, ...part };
      setDraft(next);
      onChange?.(next);
    },
    left: (field) => setSeen((before) => new Set(before).add(field)),
    problemOf: (field) =>
      seen.has(field) ? (problems.find((problem) => fieldOf(problem) === field) ?? null) : null,
    check: (fields) => {
      setSeen((before) => new Set([...before, ...fields]));
      const forbids = problems.some((problem) => {
        const field = fieldOf(problem);
        return problem.blocking && field !== null && fields.includes(field);
      });
      if (forbids) focusFirstWrong();
      return forbids ? null : tidyCompany(draft);
    },
  };
}
