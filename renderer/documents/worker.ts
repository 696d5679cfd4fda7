import italicUrl from '../../assets/fonts/IBMPlexSans-Italic.ttf?url';
import regularUrl from '../../assets/fonts/IBMPlexSans-Regular.ttf?url';
import semiBoldUrl from '../../assets/fonts/IBMPlexSans-SemiBold.ttf?url';
import { serve } from '../../rpc/server';
import { webLine } from '../../rpc/webLine';
import { documentsMethods, pdfMemory } from './documentsMethods';
import { DOCUMENT_FAILURES } from './failures';
import { loadFonts } from './render';

async function font(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const ready = Promise.all([font(regularUrl), font(semiBoldUrl), font(italicUrl)]).then(
  ([regular, semiBold, italic]) => {
    loadFonts({ regular, semiBold, italic });
  },
);
serve(webLine(self), documentsMethods, {
  failures: DOCUMENT_FAILURES,
  ready,
  handsOver: pdfMemory,
});
