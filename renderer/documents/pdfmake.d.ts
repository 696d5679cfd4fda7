/** The layout half of pdfmake, which ships no types: a definition in, pages of positioned lines out. `render.ts` names the types. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  type LayoutBuilder = new (...settings: unknown[]) => {
    layoutDocument(...parts: unknown[]): unknown;
  };
  /** CommonJS: what `default` is depends on who loads it (Node and bundlers differ). */
  const module: LayoutBuilder | { readonly default: LayoutBuilder };
  export default module;
}
