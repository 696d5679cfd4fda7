import { beforeEach, describe, expect, it } from 'vitest';
import { dropSetupDraft, keepSetupDraft, readSetupDraft } from '../../../renderer/features/setup/setupDraft';
import { EMPTY_COMPANY, groupIban, tidyCompany } from '../../../renderer/ui/company/companyDraft';

beforeEach(() => localStorage.clear());

describe('what was typed in the assistant', () => {
  it('is found again, half-finished as it was', () => {
    const draft = {
      ...EMPTY_COMPANY,
      name: 'Menuiserie',
      address: { ...EMPTY_COMPANY.address, lines: ['', 'Bât. B'] },
    };
    keepSetupDraft(localStorage, draft);
    expect(readSetupDraft(localStorage)).toEqual(draft);
    dropSetupDraft(localStorage);
    expect(readSetupDraft(localStorage)).toBeNull();
  });

  it.each(['', 'pas du JSON', 'null', '[]', '3'])(
    'does not stop the assistant when it was damaged: %j',
    (text) => {
      localStorage.setItem('encours-setup-draft', text);
      expect(readSetupDraft(localStorage)).toBeNull();
    },
  );

  it('keeps only texts of what was altered', () => {
    localStorage.setItem(
      'encours-setup-draft',
      '{"name":"A","siren":5,"address":"x","specimen":true,"logo":"y"}',
    );
    expect(readSetupDraft(localStorage)).toEqual({ ...EMPTY_COMPANY, name: 'A' });
  });

  it('is tidied before it is saved', () => {
    const tidy = tidyCompany({
      ...EMPTY_COMPANY,
      name: ' Menuiserie ',
      siren: '732 829 320',
      iban: 'fr76 3000 6000 0112 3456 7890 189',
      address: { lines: [' 14 rue ', '', ' '], postCode: ' 69210', town: 'Lyon ', country: null },
    });
    expect(tidy).toMatchObject({
      name: 'Menuiserie',
      siren: '732829320',
      iban: 'FR7630006000011234567890189',
    });
    expect(tidy.address).toEqual({ lines: ['14 rue'], postCode: '69210', town: 'Lyon', country: null });
    expect(groupIban(tidy.iban)).toBe('FR76 3000 6000 0112 3456 7890 189');
  });
});
