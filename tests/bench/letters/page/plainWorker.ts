import pdfmake from 'pdfmake/build/pdfmake';
import italicUrl from '../../../../assets/fonts/IBMPlexSans-Italic.ttf?url';
import regularUrl from '../../../../assets/fonts/IBMPlexSans-Regular.ttf?url';
import semiBoldUrl from '../../../../assets/fonts/IBMPlexSans-SemiBold.ttf?url';
import type { LetterModel } from '../../../../renderer/domain/letters/letterModel';
import { readFontSet } from '../../../../renderer/documents/fonts/fontSet';
import { untouchedDefinition } from '../../../documents/untouchedPdfmake';

/** pdfmake's published browser build in a worker of its own, on the same definitions. Answers with the file's length. */
const scope = self as unknown as { postMessage(length: number): void; onmessage: unknown };

const load = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

const ready = (async () => {
  const [regular, semiBold, italic] = await Promise.all([
    load(regularUrl),
    load(semiBoldUrl),
    load(italicUrl),
  ]);
  const binary = (data: Uint8Array) => ({ data, encoding: 'binary' });
  pdfmake.addVirtualFileSystem({
    'R.ttf': binary(regular),
    'B.ttf': binary(semiBold),
    'I.ttf': binary(italic),
  });
  pdfmake.setFonts({ letters: { normal: 'R.ttf', bold: 'B.ttf', italics: 'I.ttf' } });
  pdfmake.setUrlAccessPolicy(() => false);
  return readFontSet({ regular, semiBold, italic });
})();

scope.onmessage = async (event: MessageEvent<LetterModel[]>) => {
  const definition = untouchedDefinition(event.data, await ready, { qr: 'node', ligatures: true });
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  scope.postMessage(bytes.length);
};
