import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRow } from '../../store/portfolio/rows';
import { type ShortcutGroup, useShortcuts } from '../../ui/keyboard/shortcuts';

/** Give functions that stay the same: the group is made anew with each that changes. */
export interface LetterKeys {
  readonly row: LetterRow | null;
  /** The list of letters is shown, not that of the customers without. */
  readonly proposed: boolean;
  readonly onPane: () => void;
  readonly onMove: (rows: number) => void;
  readonly onWrite: (row: LetterRow) => void;
  readonly onHold: (row: LetterRow) => void;
  readonly onIssue: () => void;
}

/** The keys of "Lettres du jour"; those of lists (Space, Enter, arrows) are the list's own. */
export function useLetterKeys(keys: LetterKeys): void {
  const { row, proposed, onPane, onMove, onWrite, onHold, onIssue } = keys;
  const { t } = useTranslation('letters');
  const group = useMemo<ShortcutGroup>(
    () => ({
      title: t('title'),
      shortcuts: [
        ...(proposed ? [{ keys: [' '], label: t('keys.tick') }] : []),
        { keys: ['v'], label: t('keys.preview'), run: onPane },
        { keys: ['j'], label: t('keys.next'), run: () => onMove(1) },
        { keys: ['k'], label: t('keys.previous'), run: () => onMove(-1) },
        ...(proposed
          ? [{ keys: ['n'], label: t('keys.words'), run: () => row?.letter && onWrite(row) }]
          : []),
        { keys: ['x'], label: t('keys.hold'), run: () => row !== null && onHold(row) },
        { keys: ['Enter'], label: t('keys.open') },
        ...(proposed ? [{ keys: ['Ctrl+p'], label: t('keys.issue'), run: onIssue }] : []),
      ],
    }),
    [t, row, proposed, onPane, onMove, onWrite, onHold, onIssue],
  );
  useShortcuts(group);
}
