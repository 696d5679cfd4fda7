import type { DocumentFacts } from './archive';
import { writeCatalog, writeOutline } from './catalog';
import { deflate, inflate } from './deflate';
import { Fingerprint } from './fingerprint';
import { ForeignPdfError, OwnPdf } from './ownPdf';
import { PdfFile } from './pdfFile';
import { asciiBytes, pdfReference } from './syntax';

/**
 * Some pages of an issued batch as a file of their own: the same content streams, fonts and pictures byte for byte, and a line in
 * the margin that says it is an extract.
 * @param first, last pages counted from 1, both included.
 * @param facts title, author and day of the extract; `note` is the line printed on each page.
 * @throws ForeignPdfError when the bytes are not a batch of ours; RangeError when it has no such pages.
 */
export async function extractPages(
  batch: Uint8Array,
  first: number,
  last: number,
  facts: DocumentFacts & { readonly note: string },
): Promise<Uint8Array> {
  const source = new OwnPdf(batch);
  const pages = source.pages().slice(first - 1, last);
  if (first < 1 || last < first || pages.length !== last - first + 1)
    throw new RangeError(`the batch has no pages ${first} to ${last}`);
  const file = new PdfFile();
  const tree = file.allocate();
  const copied = new Map<number, number>();
  const fingerprint = new Fingerprint();
  fingerprint.add(JSON.stringify(facts));

  const copy = (id: number): number => {
    const known = copied.get(id);
    if (known !== undefined) return known;
    const target = file.allocate();
    copied.set(id, target);
    const { dictionary, stream } = source.object(id);
    const renumbered = dictionary.replace(/(\d+) 0 R/g, (_, other: string) =>
      pdfReference(copy(Number(other))),
    );
    if (stream === null) file.object(target, renumbered);
    else file.stream(target, renumbered.replace(/^<</, '').replace(/\/Length \d+>>$/, ''), stream);
    return target;
  };

  const targets: number[] = [];
  for (const id of pages) {
    const { dictionary } = source.object(id);
    const target = file.allocate();
    targets.push(target);
    const contents = copy(source.reference(dictionary, 'Contents'));
    const note = await noteContent(source, dictionary, facts.note);
    let list = pdfReference(contents);
    if (note !== null) {
      const noteId = file.allocate();
      file.stream(noteId, '/Filter/FlateDecode', await deflate(asciiBytes(note)));
      list = `[${list} ${pdfReference(noteId)}]`;
    }
    const body = dictionary
      .replace(/\/Parent \d+ 0 R/, '')
      .replace(/\/Contents \d+ 0 R/, '')
      .replace(/(\d+) 0 R/g, (_, other: string) => pdfReference(copy(Number(other))))
      .replace(/>>$/, `/Parent ${pdfReference(tree)}/Contents ${list}>>`);
    fingerprint.add(body);
    file.object(target, body);
  }
  file.object(tree, `<</Type/Pages/Count ${targets.length}/Kids[${targets.map(pdfReference).join(' ')}]>>`);
  const outline = writeOutline(file, [{ title: facts.title, page: targets[0] ?? 0 }]);
  const { root, info } = await writeCatalog(file, facts, tree, outline);
  return file.finish(root, info, fingerprint.hex());
}

/** The note in the batch's own font, read through its character map; null on a page without text. */
async function noteContent(source: OwnPdf, page: string, note: string): Promise<string | null> {
  const key = /\/(F\d) \d+ 0 R/.exec(page)?.[1];
  if (key === undefined) return null;
  const font = source.object(source.reference(page, key)).dictionary;
  const { stream } = source.object(source.reference(font, 'ToUnicode'));
  if (stream === null) throw new ForeignPdfError('a font without character map');
  const map = new TextDecoder().decode(await inflate(stream));
  const glyphs = new Map<string, string>();
  for (const [, glyph = '', unicode = ''] of map.matchAll(/<([0-9a-f]{4})><([0-9a-f]{4})>/g))
    glyphs.set(String.fromCharCode(parseInt(unicode, 16)), glyph);
  const text = Array.from(note, (character) => glyphs.get(character) ?? '').join('');
  return `BT\n0.35 0.38 0.41 rg\n/${key} 6.5 Tf\n1 0 0 1 56.69 14 Tm\n<${text}>Tj\nET\n`;
}
