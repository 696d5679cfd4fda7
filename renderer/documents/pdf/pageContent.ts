import type { Shaper } from '../fonts/shaper';
import type { ModuleRuns } from '../layout/definition';
import type { LaidOutInline, LaidOutLine, LaidOutPage, LaidOutVector } from '../layout/laidOutPage';
import type { FontUse } from './fontObjects';
import { pdfNumber } from './syntax';

/** A word drawn across a page, under everything else. */
export interface PageMark {
  readonly text: string;
  readonly font: Shaper;
  readonly size: number;
  /** Degrees, counter-clockwise. */
  readonly angle: number;
  readonly color: string;
}

export interface PageContent {
  readonly content: string;
  readonly fonts: ReadonlySet<Shaper>;
  readonly images: ReadonlySet<string>;
}

/**
 * The content stream of a page that pdfmake has laid out.
 * @throws Error for an item that our documents don't use: better none than one that is silently left out.
 */
export function pageContent(page: LaidOutPage, mark: PageMark | null, use: FontUse): PageContent {
  const writer = new ContentWriter(page.pageSize.height, use);
  if (mark !== null) writer.mark(mark, page.pageSize.width);
  for (const item of page.items) {
    if (item.type === 'line') writer.line(item.item);
    else if (item.type === 'vector') writer.vector(item.item);
    else if (item.type === 'image') writer.image(item.item);
    else throw new Error(`an item that our pages do not draw: ${item.type}`);
  }
  return writer.finish();
}

class ContentWriter {
  private out = '';
  private inText = false;
  private fontKey = '';
  private fill = 'black';
  private stroke = 'black';
  private lineWidth = 1;
  private readonly fonts = new Set<Shaper>();
  private readonly images = new Set<string>();

  constructor(
    private readonly height: number,
    private readonly use: FontUse,
  ) {}

  line(line: LaidOutLine): void {
    let ascender = 0;
    for (const inline of line.inlines)
      ascender = Math.max(ascender, (inline.font.ascender / 1000) * inline.fontSize);
    const baseline = this.height - line.y - ascender;
    const { inlines } = line;
    for (let from = 0; from < inlines.length;) {
      const first = inlines[from];
      if (first === undefined) break;
      let operands = '';
      let end = first.x;
      let next = from;
      for (
        let inline: LaidOutInline | undefined = first;
        inline !== undefined && continues(first, inline, end);
      ) {
        this.use.note(inline.font, inline.text);
        operands = operands === '' ? this.operands(inline) : joined(operands, this.operands(inline));
        end = inline.x + inline.width;
        next += 1;
        inline = inlines[next];
      }
      if (operands !== '<>') {
        this.text(first, line.x + first.x, baseline, operands);
      }
      from = next;
    }
  }

  private operands(inline: LaidOutInline): string {
    if (inline.characterSpacing !== 0) throw new Error('letter spacing is not drawn');
    return inline.font.shape(inline.text).operands;
  }

  private text(style: LaidOutInline, x: number, baseline: number, operands: string): void {
    this.fillColor(style.color);
    if (!this.inText) {
      this.out += 'BT\n';
      this.inText = true;
    }
    this.font(style.font, style.fontSize);
    this.out += `1 0 0 1 ${pdfNumber(x)} ${pdfNumber(baseline)} Tm\n[${operands}]TJ\n`;
  }

  vector(vector: LaidOutVector): void {
    this.endText();
    if (vector.modules !== undefined) {
      this.modules(vector, vector.modules);
      return;
    }
    const paint = this.paint(vector);
    if (vector.type === 'rect') {
      const [x, y, w, h] = [vector.x ?? 0, vector.y ?? 0, vector.w ?? 0, vector.h ?? 0];
      this.out += `${pdfNumber(x)} ${pdfNumber(this.height - y - h)} ${pdfNumber(w)} ${pdfNumber(h)} re ${paint}\n`;
    } else if (vector.type === 'line') {
      this.out += `${this.point(vector.x1 ?? 0, vector.y1 ?? 0)} m ${this.point(vector.x2 ?? 0, vector.y2 ?? 0)} l ${paint}\n`;
    } else {
      const [start, ...rest] = vector.points ?? [];
      if (start === undefined) return;
      this.out += `${this.point(start.x, start.y)} m `;
      for (const point of rest) this.out += `${this.point(point.x, point.y)} l `;
      this.out += `${paint}\n`;
    }
  }

  image(image: { image: string; x: number; y: number; _width: number; _height: number }): void {
    this.endText();
    this.images.add(image.image);
    this.out +=
      `q ${pdfNumber(image._width)} 0 0 ${pdfNumber(image._height)} ` +
      `${this.point(image.x, image.y + image._height)} cm /${imageKey(image.image)} Do Q\n`;
  }

  /** A square of dark and light modules as one filled path. */
  private modules(square: LaidOutVector, modules: ModuleRuns): void {
    this.fillColor('black');
    const scale = String(Math.round(((square.w ?? 0) / modules.size) * 10_000) / 10_000);
    this.out += `q ${scale} 0 0 -${scale} ${this.point(square.x ?? 0, square.y ?? 0)} cm\n`;
    for (const [column, row, length] of modules.runs) this.out += `${column} ${row} ${length} 1 re\n`;
    this.out += 'f Q\n';
  }

  mark(mark: PageMark, width: number): void {
    this.use.note(mark.font, mark.text);
    const radians = (mark.angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    const shaped = mark.font.shape(mark.text);
    const half = (shaped.width * mark.size) / 2000;
    const drop = (mark.font.face.capHeight * mark.size) / 2000;
    const x = width / 2 - half * cos + drop * sin;
    const y = this.height / 2 - half * sin - drop * cos;
    const matrix = [cos, sin, -sin, cos]
      .map((value) => String(Math.round(value * 10_000) / 10_000))
      .join(' ');
    this.fillColor(mark.color);
    this.out += 'BT\n';
    this.inText = true;
    this.font(mark.font, mark.size);
    this.out += `${matrix} ${pdfNumber(x)} ${pdfNumber(y)} Tm\n[${shaped.operands}]TJ\n`;
  }

  finish(): PageContent {
    this.endText();
    return { content: this.out, fonts: this.fonts, images: this.images };
  }

  private font(font: Shaper, size: number): void {
    const key = `/${font.key} ${pdfNumber(size)} Tf\n`;
    if (key === this.fontKey) return;
    this.fonts.add(font);
    this.fontKey = key;
    this.out += key;
  }

  private endText(): void {
    if (!this.inText) return;
    this.out += 'ET\n';
    this.inText = false;
  }

  private point(x: number, y: number): string {
    return `${pdfNumber(x)} ${pdfNumber(this.height - y)}`;
  }

  private paint(vector: LaidOutVector): string {
    if (vector.lineColor !== undefined || vector.color === undefined) {
      const width = vector.lineWidth ?? 1;
      if (width !== this.lineWidth) {
        this.lineWidth = width;
        this.out += `${pdfNumber(width)} w\n`;
      }
      const color = vector.lineColor ?? 'black';
      if (color !== this.stroke) {
        this.stroke = color;
        this.out += `${components(color)} RG\n`;
      }
      if (vector.color === undefined) return 'S';
    }
    this.fillColor(vector.color);
    return vector.lineColor === undefined ? 'f' : 'B';
  }

  private fillColor(color: string): void {
    if (color === this.fill) return;
    this.fill = color;
    this.out += `${components(color)} rg\n`;
  }
}

/** Name of a picture in page resources. Pictures are labelled by pdfmake (`$$pdfmake$$0`). */
export function imageKey(label: string): string {
  return `I${label.replace(/[^A-Za-z0-9]/g, '')}`;
}

function continues(first: LaidOutInline, inline: LaidOutInline, end: number): boolean {
  return (
    inline.font === first.font &&
    inline.fontSize === first.fontSize &&
    inline.color === first.color &&
    Math.abs(inline.x - end) < 0.01
  );
}

function joined(left: string, right: string): string {
  return left.slice(0, -1) + right.slice(1);
}

function components(color: string): string {
  if (color === 'black') return '0 0 0';
  if (color === 'white') return '1 1 1';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const hex = short ? short.slice(1).map((digit) => digit + digit) : /^#(..)(..)(..)$/.exec(color)?.slice(1);
  if (hex === undefined) throw new Error(`not a colour: ${color}`);
  return hex.map((digits) => String(Math.round((parseInt(digits, 16) / 255) * 1000) / 1000)).join(' ');
}
