import { describe, expect, it } from 'vitest';
import rates from '../../../assets/rates/rates.json';
import { day } from '../../../renderer/domain/day';
import { parseRateTable } from '../../../renderer/domain/latepayment/parseRateTable';
import { withEnteredRates } from '../../../renderer/domain/latepayment/rateTable';
import { rate } from '../../../renderer/domain/rate';
import { missingOf, rateRows } from '../../../renderer/features/settings/rateRows';

const bundled = parseRateTable(rates);

describe('the table of rates', () => {
  it('goes from today’s half-year back to the first, without a gap', () => {
    const rows = rateRows(bundled, day('2026-11-22'));
    expect(rows[0]?.half).toBe('2026-S2');
    expect(rows.at(-1)?.half).toBe('2015-S1');
    expect(rows).toHaveLength(24);
  });

  it('shows what is missing, until it has been entered', () => {
    const [present] = rateRows(bundled, day('2026-11-22'));
    expect(present && missingOf(present)).toEqual([
      { half: '2026-S2', table: 'ecb' },
      { half: '2026-S2', table: 'legal' },
    ]);
    const entered = withEnteredRates(
      bundled,
      [{ half: '2026-S2', refi: rate(215), source: 'BCE', enteredOn: day('2026-11-22') }],
      [],
    );
    const [after] = rateRows(entered, day('2026-11-22'));
    expect(after && missingOf(after)).toEqual([{ half: '2026-S2', table: 'legal' }]);
  });
});
