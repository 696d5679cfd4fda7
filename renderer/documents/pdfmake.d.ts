/** The layout half of pdfmake, which ships no types: definitions in, pages of positioned lines out. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Node, Style } from './layout/definition';
  import type { LaidOutPage, LayoutHost } from './layout/laidOutPage';

  type Repeated = (page: number, pages: number) => Node | null;

  interface LayoutBuilder {
    registerTableLayouts(layouts: object): void;
    layoutDocument(
      content: readonly Node[],
      host: LayoutHost,
      styles: object,
      defaultStyle: Style & { readonly font: string },
      background: Repeated | undefined,
      header: Repeated | undefined,
      footer: Repeated | undefined,
    ): LaidOutPage[];
  }

  type LayoutBuilderClass = new (
    pageSize: { readonly width: number; readonly height: number; readonly orientation: 'portrait' },
    margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
    svgMeasure: null,
  ) => LayoutBuilder;

  const module: { readonly default: LayoutBuilderClass };
  export default module;
}
