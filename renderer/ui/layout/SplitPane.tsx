import Box from '@mui/material/Box';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface SplitPaneProps {
  readonly main: ReactNode;
  /** Null: the list has the whole width. */
  readonly side: ReactNode;
  readonly sideLabel: string;
  /** Width of the side, in pixels, as long as the owner has not chosen another. */
  readonly width?: number;
  readonly least?: number;
}

/** Pixels that an arrow moves the edge by. */
const STEP = 24;
/** Pixels that the list keeps. */
const MAIN_LEAST = 420;

/** A list and, beside it, what the row shows. The edge between them moves with the pointer and with the arrows. */
export function SplitPane({
  main,
  side,
  sideLabel,
  width = 480,
  least = 320,
}: SplitPaneProps): React.JSX.Element {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<number | null>(null);
  const chosen = own ?? width;
  const sideId = useId();

  const choose = (next: number): void => {
    const room = frame.current?.clientWidth ?? 0;
    setOwn(Math.round(Math.max(least, Math.min(next, Math.max(least, room - MAIN_LEAST)))));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    choose(chosen + by);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const right = frame.current?.getBoundingClientRect().right;
    if (right !== undefined && event.currentTarget.hasPointerCapture(event.pointerId))
      choose(right - event.clientX);
  };

  return (
    <Box ref={frame} sx={{ display: 'flex', flex: 1, minHeight: 0, minWidth: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>{main}</Box>
      {side !== null && (
        <>
          <Box
            role="separator"
            aria-orientation="vertical"
            aria-label={t('split.resize')}
            aria-controls={sideId}
            aria-valuenow={chosen}
            aria-valuemin={least}
            tabIndex={0}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onDoubleClick={() => setOwn(null)}
            sx={{
              width: 13,
              flex: 'none',
              cursor: 'col-resize',
              touchAction: 'none',
              borderRadius: 1,
              display: 'grid',
              placeItems: 'center',
              '&::after': { content: '""', width: 3, height: 32, borderRadius: 2, bgcolor: 'divider' },
              '&:hover::after, &:focus-visible::after': { bgcolor: 'primary.main' },
            }}
          />
          <Box
            component="aside"
            id={sideId}
            aria-label={sideLabel}
            style={{ width: chosen }}
            sx={{
              flex: 'none',
              minWidth: 0,
              // The list keeps its least width whatever the window's; the pane its own.
              maxWidth: `max(${least}px, calc(100% - ${MAIN_LEAST}px))`,
              minHeight: 0,
              display: 'flex',
              flexDirection: 'column',
            }}
          >
            {side}
          </Box>
        </>
      )}
    </Box>
  );
}
