import { useMemo } from 'react';
import type { LetterRow } from '../../store/portfolio/rows';
import type { DraftSelection } from '../../store/records/settingRecords';
import type { GridTicks } from '../../ui/grid/gridTypes';
import {
  canTick,
  isProposed,
  isTicked,
  type DraftTotals,
  totalsOf,
  withLettersTicked,
  withLetterTicked,
} from './draft/draftSelection';

export interface LetterTicks {
  readonly ticks: GridTicks<LetterRow>;
  readonly totals: DraftTotals;
}

/**
 * The draft as the list's ticks. One row is the owner's own word on it; several at once agree to no formal notice.
 * @param all every letter of the day: what the totals count, and what would be issued
 * @param shown the rows in sight: what "tick all" means
 */
export function useLetterTicks(
  all: readonly LetterRow[],
  shown: readonly LetterRow[],
  draft: DraftSelection,
  change: (next: (draft: DraftSelection) => DraftSelection) => void,
): LetterTicks {
  return useMemo(() => {
    const totals = totalsOf(all.filter(isProposed), draft);
    const { ticked: tickedHere, tickable } = totalsOf(shown.filter(isProposed), draft);
    const ticks: GridTicks<LetterRow> = {
      isTicked: (row) => isTicked(row, draft),
      canTick,
      state: tickedHere === 0 ? 'none' : tickedHere >= tickable ? 'all' : 'some',
      canTickAny: tickable > 0,
      setTicked: (some, ticked) => {
        const [only] = some;
        change((before) =>
          some.length === 1 && only !== undefined
            ? withLetterTicked(before, only, ticked)
            : withLettersTicked(before, some, ticked),
        );
      },
      setAll: (ticked) => change((before) => withLettersTicked(before, shown, ticked)),
    };
    return { ticks, totals };
  }, [all, shown, draft, change]);
}
