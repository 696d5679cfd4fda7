import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';

export interface RowWindowSettings {
  readonly count: number;
  readonly rowHeight: number;
  /** Height hidden under the sticky heading and totals. */
  readonly covered: number;
  /** The row that holds the focus stays in the page, however far it was scrolled away. */
  readonly focusedRow: number;
}

export interface PlacedRow {
  readonly index: number;
  readonly top: number;
}

/**
 * Which rows are in sight: TanStack Virtual behind an external store, so that React is told only when the rows
 * change and not at each pixel.
 */
export class RowWindow {
  private scroller: HTMLElement | null = null;
  private settings: RowWindowSettings = { count: 0, rowHeight: 34, covered: 0, focusedRow: -1 };
  private placed: readonly PlacedRow[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.options());

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly rows = (): readonly PlacedRow[] => this.placed;

  /** Rows that fit on the screen at once: the step of Page Up and Page Down. */
  get pageSize(): number {
    const room = (this.virtualizer.scrollRect?.height ?? 0) - this.settings.covered;
    return Math.max(1, Math.floor(room / this.settings.rowHeight) - 1);
  }

  attach(scroller: HTMLElement): () => void {
    this.scroller = scroller;
    this.virtualizer._willUpdate();
    const detach = this.virtualizer._didMount();
    this.refresh();
    return () => {
      detach();
      this.scroller = null;
    };
  }

  configure(settings: RowWindowSettings): void {
    const resized = settings.rowHeight !== this.settings.rowHeight;
    this.settings = settings;
    this.virtualizer.setOptions(this.options());
    if (resized) this.virtualizer.measure();
    this.virtualizer._willUpdate();
    this.refresh();
  }

  reveal(index: number): void {
    this.virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  toTop(): void {
    this.virtualizer.scrollToOffset(0);
  }

  private options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    const { count, rowHeight, covered, focusedRow } = this.settings;
    return {
      count,
      getScrollElement: () => this.scroller,
      estimateSize: () => rowHeight,
      overscan: 8,
      scrollPaddingEnd: covered,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      rangeExtractor: (range) => {
        const indexes = defaultRangeExtractor(range);
        const first = indexes[0] ?? 0;
        const last = indexes.at(-1) ?? -1;
        if (focusedRow < 0 || focusedRow >= count || (focusedRow >= first && focusedRow <= last))
          return indexes;
        return focusedRow < first ? [focusedRow, ...indexes] : [...indexes, focusedRow];
      },
      onChange: () => this.refresh(),
    };
  }

  private refresh(): void {
    const next = this.virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.start }));
    const same =
      next.length === this.placed.length &&
      next.every(
        (row, place) => row.index === this.placed[place]?.index && row.top === this.placed[place].top,
      );
    if (same) return;
    this.placed = next;
    for (const listener of this.listeners) listener();
  }
}
