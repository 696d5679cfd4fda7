import layoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import type { FontSet } from '../fonts/fontSet';
import type { Definition } from '../layout/definition';
import { mm, PAGE } from '../layout/envelope';
import type { LaidOutPage, LayoutHost } from '../layout/laidOutPage';
import type { PdfImage } from '../pdf/imageObjects';

const LayoutBuilder = 'default' in layoutBuilderModule ? layoutBuilderModule.default : layoutBuilderModule;

const PAGE_SIZE = { width: mm(PAGE.width), height: mm(PAGE.height), orientation: 'portrait' } as const;
export const BLANK_PAGE: LaidOutPage = { items: [], pageSize: PAGE_SIZE };

/** pdfmake's layout on our own fonts. The definition is used up: pdfmake writes into it. */
export function layOut(
  definition: Definition,
  fonts: FontSet,
  images: ReadonlyMap<string, PdfImage>,
): LaidOutPage[] {
  const [left, top, right, bottom] = definition.pageMargins;
  const builder = new LayoutBuilder(PAGE_SIZE, { left, top, right, bottom }, null);
  const host: LayoutHost = {
    images: {},
    provideFont: (_family, bold, italics) => (bold ? fonts.semiBold : italics ? fonts.italic : fonts.regular),
    provideImage: (name) => {
      const image = images.get(name);
      if (image === undefined) throw new Error(`no picture called ${name}`);
      return image;
    },
  };
  return builder.layoutDocument(
    definition.content,
    host,
    {},
    { ...definition.defaultStyle, font: 'letters' },
    undefined,
    definition.header,
    definition.footer,
  ) as LaidOutPage[];
}
