/** pdfmake as it is published, for tests and benches that compare with it. */
declare module 'pdfmake' {
  const pdfmake: {
    setFonts(fonts: Record<string, { normal: string; bold: string; italics: string }>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: Record<string, unknown>): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}

/** Its browser build, which reads fonts from a file system in memory. */
declare module 'pdfmake/build/pdfmake' {
  import type pdfmake from 'pdfmake';
  const browser: typeof pdfmake & {
    addVirtualFileSystem(files: Record<string, { data: Uint8Array; encoding: string }>): void;
  };
  export default browser;
}
