import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { anonymise } from '../../../renderer/domain/personaldata/anonymise';
import { documentKeeping } from '../../../renderer/domain/personaldata/documentKeeping';
import { erasureOf } from '../../../renderer/domain/personaldata/erasureOf';
import { informationNotice } from '../../../renderer/domain/personaldata/informationNotice';
import { lastMovement } from '../../../renderer/domain/personaldata/lastMovement';
import { pseudonymOf } from '../../../renderer/domain/personaldata/pseudonym';
import { aCompany, anAccount, anInvoice } from '../../support/builders';

const on = (today: string, retentionYears = 5) => ({ today: day(today), retentionYears });
const past = {
  settled: [
    {
      ...anInvoice({ date: '2020-02-29', due: '2020-03-30' }),
      settledOn: day('2020-04-15'),
      settledBy: 'payment' as const,
    },
  ],
  contacts: [],
};
const nothing = { settled: [], contacts: [] };

describe('erasureOf', () => {
  it('counts from the last movement, and is due on the day after the period', () => {
    const account = anAccount({ items: [] });
    expect(lastMovement(account, past)).toBe('2020-04-15');
    expect(erasureOf(account, past, on('2025-04-15'))).toEqual({
      kind: 'later',
      last: '2020-04-15',
      from: '2025-04-16',
    });
    expect(erasureOf(account, past, on('2025-04-16'))).toEqual({
      kind: 'due',
      last: '2020-04-15',
      since: '2025-04-16',
    });
    expect(erasureOf(account, past, on('2021-04-16', 1)).kind).toBe('due');
  });

  it('is due at once when nothing dated is held', () => {
    expect(erasureOf(anAccount({ items: [] }), nothing, on('2026-01-01'))).toEqual({
      kind: 'due',
      last: null,
      since: null,
    });
  });

  it('says everything that stands in the way', () => {
    const base = anAccount({ items: [] });
    const open = { ...base, items: [anInvoice({})] };
    expect(erasureOf(open, nothing, on('2040-01-01'))).toMatchObject({
      kind: 'blocked',
      reasons: ['open-items'],
    });
    const collective: Account = { ...base, collective: 'suspected' };
    expect(erasureOf(collective, nothing, on('2040-01-01'))).toMatchObject({ reasons: ['collective'] });
  });

  it('knows who is anonymous already, and who was given a name again', () => {
    const anonymous = anonymise(anAccount({ items: [], name: 'Durand' }));
    expect(anonymous).toMatchObject(pseudonymOf(anonymous.id));
    expect(erasureOf(anonymous, past, on('2020-05-01')).kind).toBe('anonymous');
    expect(erasureOf({ ...anonymous, name: 'Durand' }, past, on('2020-05-01')).kind).toBe('later');
  });
});

describe('documentKeeping', () => {
  const id = (text: string) => text as Account['id'];
  const contact = (who: string, code = who) => ({ accountId: id(who), code, itemIds: [] });
  const dispatch = (...contacts: ReturnType<typeof contact>[]) => ({
    issuedOn: day('2026-01-10'),
    postedOn: day('2026-01-12'),
    contacts,
  });
  const erased = contact('customer-a', pseudonymOf(id('customer-a')).code);
  const never = () => false;

  it('leaves dispatches alone in which nobody was erased, and lets go those in which nobody is left', () => {
    expect(documentKeeping(dispatch(contact('b')), never, on('2040-01-01')).kind).toBe('whole');
    expect(documentKeeping(dispatch(erased), never, on('2026-01-13')).kind).toBe('removable');
  });

  it('keeps the others’ evidence for the period after it was posted', () => {
    const both = dispatch(erased, contact('b'));
    expect(documentKeeping(both, never, on('2031-01-12'))).toEqual({ kind: 'kept', until: '2031-01-13' });
    expect(documentKeeping(both, never, on('2031-01-13')).kind).toBe('removable');
  });
});

describe('informationNotice', () => {
  it('names the company, the period and the way to the CNIL', () => {
    const { short, full } = informationNotice(aCompany({ name: 'Atelier Lumière' }), 5);
    for (const text of [short, full]) {
      expect(text).toContain('Atelier Lumière');
      expect(text).toContain('5\u00a0ans');
      expect(text).toContain('www.cnil.fr');
      expect(text).not.toContain('…');
    }
    // Rights as the reference framework names them, and no other.
    for (const text of [short.toLowerCase(), full.toLowerCase()]) {
      expect(text).toContain('accès, rectification, opposition');
      for (const other of ['effacement', 'limitation', 'portabilité']) expect(text).not.toContain(other);
    }
    for (const word of ['Finalités', 'Bases légales', 'Destinataires', 'Durée', 'Vos droits'])
      expect(full).toContain(word);
  });

  it('leaves dots where the company is not described', () => {
    expect(informationNotice(null, 1).full).toContain('…');
    expect(informationNotice(null, 1).short).toContain('1\u00a0an ');
  });
});
