import type { Shaper } from '../fonts/shaper';
import type { PdfImage } from '../pdf/imageObjects';
import type { ModuleRuns } from './definition';

/** What pdfmake's layout gives back: pages of positioned items, in points from the top left corner. */
export interface LaidOutPage {
  readonly items: readonly LaidOutItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
}

export type LaidOutItem =
  /** What pdfmake knows and our definitions never hold. */
  | {
      readonly type:
        'svg' | 'attachment' | 'beginClip' | 'endClip' | 'beginVerticalAlignment' | 'endVerticalAlignment';
    }
  | { readonly type: 'line'; readonly item: LaidOutLine }
  | { readonly type: 'vector'; readonly item: LaidOutVector }
  | {
      readonly type: 'image';
      readonly item: {
        readonly image: string;
        readonly x: number;
        readonly y: number;
        readonly _width: number;
        readonly _height: number;
      };
    };

export interface LaidOutLine {
  readonly x: number;
  readonly y: number;
  readonly inlines: readonly LaidOutInline[];
}

export interface LaidOutInline {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: Shaper;
  readonly fontSize: number;
  readonly color: string;
  readonly characterSpacing: number;
}

export interface LaidOutVector {
  readonly type: 'line' | 'rect' | 'polyline';
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
  readonly x1?: number;
  readonly y1?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly points?: readonly { readonly x: number; readonly y: number }[];
  readonly color?: string;
  readonly lineColor?: string;
  readonly lineWidth?: number;
  readonly modules?: ModuleRuns;
}

/** What pdfmake asks of its document while it lays out: fonts, and the size of pictures. */
export interface LayoutHost {
  readonly images: Record<string, string>;
  provideFont(family: string, bold: boolean, italics: boolean): Shaper;
  provideImage(name: string): PdfImage;
}
