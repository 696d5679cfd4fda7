import type { Company } from '../../domain/company/company';
import { EMPTY_COMPANY } from '../../ui/company/companyDraft';

const KEY = 'encours-setup-draft';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a kept draft still says, whatever was done to it meanwhile: texts where the form has texts, nothing else. */
function draftFrom(kept: unknown): Company | null {
  if (!isRecord(kept)) return null;
  const address = isRecord(kept['address']) ? kept['address'] : {};
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '');
  const lines = Array.isArray(address['lines']) ? address['lines'].slice(0, 10).map(text) : [];
  const texts = Object.entries(EMPTY_COMPANY).flatMap(([key, empty]) =>
    empty === '' ? [[key, text(kept[key])] as const] : [],
  );
  return {
    ...EMPTY_COMPANY,
    ...Object.fromEntries(texts),
    address: { lines, postCode: text(address['postCode']), town: text(address['town']), country: null },
  };
}

/**
 * What was typed in the assistant and not saved yet, so that leaving it half-way loses nothing. It is kept beside the
 * database, on this computer, until the company is saved.
 */
export function readSetupDraft(storage: Pick<Storage, 'getItem'>): Company | null {
  const text = storage.getItem(KEY);
  if (text === null) return null;
  try {
    return draftFrom(JSON.parse(text));
  } catch {
    return null;
  }
}

export function keepSetupDraft(storage: Pick<Storage, 'setItem'>, draft: Company): void {
  storage.setItem(KEY, JSON.stringify(draft));
}

export function dropSetupDraft(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(KEY);
}
