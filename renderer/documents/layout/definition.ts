/** The part of pdfmake's document definitions that our documents use. Lengths in points. */
export interface Style {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly alignment?: 'left' | 'right' | 'center';
  readonly lineHeight?: number;
  readonly noWrap?: boolean;
  readonly characterSpacing?: number;
}

interface Placed extends Style {
  /** Left, top, right, bottom. */
  readonly margin?: readonly [number, number, number, number];
  readonly absolutePosition?: { readonly x: number; readonly y: number };
  readonly width?: number | 'auto' | '*';
  readonly pageBreak?: 'before' | 'after';
  readonly unbreakable?: boolean;
}

export interface TextNode extends Placed {
  readonly text: string | readonly (string | TextRun)[];
}
export interface TextRun extends Style {
  readonly text: string;
}
export interface StackNode extends Placed {
  readonly stack: readonly Node[];
}
export interface ColumnsNode extends Placed {
  readonly columns: readonly Node[];
  readonly columnGap?: number;
}
export interface ImageNode extends Placed {
  readonly image: string;
  readonly fit: readonly [number, number];
}
export interface CanvasNode extends Placed {
  readonly canvas: readonly Vector[];
}
export interface TableNode extends Placed {
  readonly table: {
    readonly headerRows: number;
    readonly widths: readonly (number | 'auto' | '*')[];
    readonly body: readonly (readonly Cell[])[];
    readonly dontBreakRows?: boolean;
    readonly keepWithHeaderRows?: number;
  };
  readonly layout: TableLayout;
}
export type Node = TextNode | StackNode | ColumnsNode | ImageNode | CanvasNode | TableNode;
export type Cell = Node & { readonly colSpan?: number; readonly fillColor?: string };

export type Vector =
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly lineWidth: number;
      readonly lineColor: string;
    }
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly color?: string;
      readonly lineWidth?: number;
      readonly lineColor?: string;
      /** Draws these dark modules in the rectangle instead of filling it (a QR code as one path). */
      readonly modules?: ModuleRuns;
    };

/** Dark modules of a square of `size` modules a side: runs of `length` from `column` in `row`. */
export interface ModuleRuns {
  readonly size: number;
  readonly runs: readonly (readonly [column: number, row: number, length: number])[];
}

/** How pdfmake rules a table; row and column numbers count lines from 0. */
export interface TableLayout {
  hLineWidth(row: number, node: TableNode): number;
  vLineWidth(column: number, node: TableNode): number;
  hLineColor(row: number, node: TableNode): string;
  paddingLeft(column: number, node: TableNode): number;
  paddingRight(column: number, node: TableNode): number;
  paddingTop(row: number, node: TableNode): number;
  paddingBottom(row: number, node: TableNode): number;
}

/** One document, or one customer's part of a batch. */
export interface Definition {
  readonly content: readonly Node[];
  /** Left, top, right, bottom. */
  readonly pageMargins: readonly [number, number, number, number];
  readonly defaultStyle: Style;
  readonly background?: (page: number) => Node | null;
  readonly header?: (page: number, pages: number) => Node | null;
  readonly footer?: (page: number, pages: number) => Node | null;
}
