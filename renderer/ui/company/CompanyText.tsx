import { useTranslation } from 'react-i18next';
import type { Company } from '../../domain/company/company';
import { company as texts } from '../../i18n/fr/company';
import { TextRow, type TextRowProps } from '../forms/TextRow';
import type { CompanyForm } from './useCompanyForm';

/** Fields of the company that are one line of text. */
export type TextField = {
  [Key in keyof Company]: Company[Key] extends string ? (string extends Company[Key] ? Key : never) : never;
}[keyof Company];

const HELPED = texts.help;

function isHelped(field: string): field is keyof typeof HELPED {
  return Object.hasOwn(HELPED, field);
}

export interface CompanyTextProps extends Pick<
  TextRowProps,
  'inputMode' | 'maxLength' | 'width' | 'placeholder' | 'autoFocus' | 'optional'
> {
  readonly form: CompanyForm;
  readonly field: TextField;
  /** Said instead of the explanation, when the field is known to be right. */
  readonly praise?: string | null;
}

/** One line about the company, with its explanation and what is wrong with it. */
export function CompanyText({ form, field, praise, ...row }: CompanyTextProps): React.JSX.Element {
  const { t } = useTranslation('company');
  const problem = form.problemOf(field);
  const sentence = problem === null ? null : t(`problems.${problem.code}`);
  const help = praise ?? (isHelped(field) ? t(`help.${field}`) : undefined);
  return (
    <TextRow
      {...row}
      name={field}
      label={t(`field.${field}`)}
      help={help}
      value={form.draft[field]}
      error={problem?.blocking === true ? sentence : null}
      warning={problem?.blocking === false ? sentence : null}
      maxLength={row.maxLength ?? 300}
      onChange={(value) => form.change({ [field]: value })}
      onBlur={() => form.left(field)}
    />
  );
}
