import { FRENCH, PRODUCER, srgbProfile, xmpPacket, type DocumentFacts } from './archive';
import { deflate } from './deflate';
import type { PdfFile } from './pdfFile';
import { pdfDate, pdfReference, pdfText } from './syntax';

/** Writes what every file of ours ends with: metadata, the meaning of colours, catalogue and description. */
export async function writeCatalog(
  file: PdfFile,
  facts: DocumentFacts,
  pageTree: number,
  outline: number | null,
): Promise<{ root: number; info: number }> {
  const metadata = file.allocate();
  file.stream(metadata, '/Type/Metadata/Subtype/XML', xmpPacket(facts));
  const profile = file.allocate();
  file.stream(profile, '/N 3/Filter/FlateDecode', await deflate(srgbProfile()));
  const root = file.allocate();
  file.object(
    root,
    `<</Type/Catalog/Pages ${pdfReference(pageTree)}/Lang(${facts.language ?? FRENCH})/Metadata ${pdfReference(metadata)}` +
      '/ViewerPreferences<</DisplayDocTitle true>>' +
      (outline === null ? '' : `/Outlines ${pdfReference(outline)}/PageMode/UseOutlines`) +
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)` +
      `/DestOutputProfile ${pdfReference(profile)}>>]>>`,
  );
  const info = file.allocate();
  const date = pdfDate(facts.day);
  file.object(
    info,
    `<</Title ${pdfText(facts.title)}/Author ${pdfText(facts.author)}/Subject ${pdfText(facts.subject)}` +
      `/Creator(${PRODUCER})/Producer(${PRODUCER})/CreationDate ${date}/ModDate ${date}>>`,
  );
  return { root, info };
}

/** A flat outline: one entry for each title, at its page. */
export function writeOutline(
  file: PdfFile,
  bookmarks: readonly { readonly title: string; readonly page: number }[],
): number | null {
  if (bookmarks.length === 0) return null;
  const root = file.allocate();
  const ids = bookmarks.map(() => file.allocate());
  bookmarks.forEach(({ title, page }, index) => {
    const [id, previous, next] = [ids[index], ids[index - 1], ids[index + 1]];
    if (id === undefined) return;
    file.object(
      id,
      `<</Title ${pdfText(title)}/Parent ${pdfReference(root)}` +
        (previous === undefined ? '' : `/Prev ${pdfReference(previous)}`) +
        (next === undefined ? '' : `/Next ${pdfReference(next)}`) +
        `/Dest[${pdfReference(page)}/XYZ null null null]>>`,
    );
  });
  file.object(
    root,
    `<</Type/Outlines/First ${pdfReference(ids[0] ?? 0)}/Last ${pdfReference(ids.at(-1) ?? 0)}/Count ${ids.length}>>`,
  );
  return root;
}
