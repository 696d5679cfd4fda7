import { describe, expect, it } from 'vitest';
import { allowFormalNotice } from '../../../renderer/domain/identity/allowFormalNotice';
import { denyCollective } from '../../../renderer/domain/identity/denyCollective';
import { anAccount } from '../../support/builders';
import { refusalOf } from '../../support/refusalOf';

describe('the owner’s ticks', () => {
  it('allow a formal notice, and say that an account is one customer', () => {
    expect(allowFormalNotice(anAccount(), { allowed: true })).toMatchObject({
      formalNoticeAllowed: true,
    });
    expect(denyCollective(anAccount({ collective: 'suspected' })).collective).toBe('denied');
    expect(refusalOf(() => denyCollective(anAccount()))).toBe('not-collective');
  });
});
