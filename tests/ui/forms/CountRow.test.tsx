import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cents } from '../../../renderer/domain/money';
import { CountRow, readCount } from '../../../renderer/ui/forms/CountRow';
import { MoneyRow } from '../../../renderer/ui/forms/MoneyRow';
import { renderUi } from '../support/renderUi';

afterEach(cleanup);

describe('a whole number', () => {
  it('is read between its bounds', () => {
    expect([readCount('8', 1, 90), readCount(' 1 0 ', 1, 90), readCount('', 1, 90)]).toEqual([8, 10, null]);
    expect([
      readCount('0', 1, 90),
      readCount('91', 1, 90),
      readCount('8,5', 1, 90),
      readCount('-3', 1, 90),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is kept when the field is left, and only if it stands', async () => {
    const user = userEvent.setup();
    const onCommit = vi.fn();
    renderUi(<CountRow label="Délai" min={1} max={90} value={8} onCommit={onCommit} />);
    const field = screen.getByLabelText('Délai');
    await user.clear(field);
    await user.type(field, '200');
    await user.tab();
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByText('Écrivez un nombre entier entre 1 et 90.')).toBeDefined();
    await user.clear(field);
    await user.type(field, '15{Enter}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(15);
  });
});

describe('an amount', () => {
  it('is kept as cents', async () => {
    const user = userEvent.setup();
    const onCommit = vi.fn();
    renderUi(<MoneyRow label="Seuil" value={cents(1500)} onCommit={onCommit} />);
    const field = screen.getByLabelText('Seuil');
    expect((field as HTMLInputElement).value).toBe('15,00');
    await user.clear(field);
    await user.type(field, '1 234,5');
    await user.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(123450);
  });
});
