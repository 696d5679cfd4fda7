import italicUrl from '../../assets/fonts/IBMPlexSans-Italic.ttf?url';
import regularUrl from '../../assets/fonts/IBMPlexSans-Regular.ttf?url';
import semiBoldUrl from '../../assets/fonts/IBMPlexSans-SemiBold.ttf?url';
import { serve } from '../../rpc/server';
import { webLine } from '../../rpc/webLine';
import { documentsMethods, pdfMemory } from './documentsMethods';
import { DOCUMENT_FAILURES } from './failures';
import { createRenderer } from './render';

async function font(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const renderer = Promise.all([font(regularUrl), font(semiBoldUrl), font(italicUrl)]).then(
  ([regular, semiBold, italic]) => createRenderer({ regular, semiBold, italic }),
);
serve(webLine(self), documentsMethods(renderer), {
  failures: DOCUMENT_FAILURES,
  ready: renderer,
  handsOver: pdfMemory,
});
