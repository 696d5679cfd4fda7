import type { Shaper } from '../fonts/shaper';
import type { LaidOutPage } from '../layout/laidOutPage';
import { PRODUCER, srgbProfile, xmpPacket, type DocumentFacts } from './archive';
import { deflate } from './deflate';
import { FontUse, writeFont } from './fontObjects';
import { writeImage, type PdfImage } from './imageObjects';
import { imageKey, pageContent, type PageMark } from './pageContent';
import { PdfFile } from './pdfFile';
import { asciiBytes, pdfDate, pdfNumber, pdfReference, pdfText } from './syntax';

interface Bookmark {
  readonly title: string;
  readonly page: number;
}

/** Pages that may be waiting for compression before the next ones are written. */
const IN_FLIGHT = 8;

/**
 * One PDF that grows page by page. A page's content is compressed and written at once; fonts, pictures and the list of
 * pages follow at the end and are shared by all pages.
 */
export class PdfDocument {
  private readonly file = new PdfFile();
  private readonly use = new FontUse();
  private readonly fontIds = new Map<Shaper, number>();
  private readonly imageIds = new Map<PdfImage, number>();
  private readonly pageTree = this.file.allocate();
  private readonly pageIds: number[] = [];
  private readonly bookmarks: Bookmark[] = [];
  private readonly queue: Promise<void>[] = [];
  private readonly hash = [2166136261, 3335557, 7919, 104729];

  constructor(private readonly facts: DocumentFacts) {}

  get pageCount(): number {
    return this.pageIds.length;
  }

  /** Names the next page in the outline. */
  bookmark(title: string): void {
    this.bookmarks.push({ title, page: this.pageIds.length });
  }

  async addPage(
    page: LaidOutPage,
    images: ReadonlyMap<string, PdfImage>,
    mark: PageMark | null,
  ): Promise<void> {
    const drawn = pageContent(page, mark, this.use);
    const pageId = this.file.allocate();
    const contentId = this.file.allocate();
    this.pageIds.push(pageId);
    this.mix(drawn.content);
    let fonts = '';
    for (const font of drawn.fonts) fonts += `/${font.key} ${pdfReference(this.fontId(font))}`;
    let pictures = '';
    for (const label of drawn.images) {
      const image = images.get(label);
      if (image === undefined) throw new Error(`no picture called ${label}`);
      pictures += `/${imageKey(label)} ${pdfReference(this.imageId(image))}`;
    }
    const { width, height } = page.pageSize;
    this.file.object(
      pageId,
      `<</Type/Page/Parent ${pdfReference(this.pageTree)}/MediaBox[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]` +
        `/Resources<</Font<<${fonts}>>${pictures === '' ? '' : `/XObject<<${pictures}>>`}>>` +
        `/Contents ${pdfReference(contentId)}>>`,
    );
    const previous = this.queue.at(-1) ?? Promise.resolve();
    const compressed = deflate(asciiBytes(drawn.content));
    this.queue.push(
      Promise.all([compressed, previous]).then(([data]) =>
        this.file.stream(contentId, '/Filter/FlateDecode', data),
      ),
    );
    if (this.queue.length >= IN_FLIGHT) await this.queue.shift();
  }

  async finish(): Promise<Uint8Array> {
    await Promise.all(this.queue.splice(0));
    for (const [font, id] of this.fontIds) await writeFont(this.file, id, font, this.use);
    for (const [image, id] of this.imageIds) await writeImage(this.file, id, image);
    const kids = this.pageIds.map(pdfReference).join(' ');
    this.file.object(this.pageTree, `<</Type/Pages/Count ${this.pageIds.length}/Kids[${kids}]>>`);
    const outline = this.writeOutline();
    const metadata = this.file.allocate();
    this.file.stream(metadata, '/Type/Metadata/Subtype/XML', xmpPacket(this.facts));
    const profile = this.file.allocate();
    this.file.stream(profile, '/N 3/Filter/FlateDecode', await deflate(srgbProfile()));
    const root = this.file.allocate();
    this.file.object(
      root,
      `<</Type/Catalog/Pages ${pdfReference(this.pageTree)}/Lang(fr-FR)/Metadata ${pdfReference(metadata)}` +
        '/ViewerPreferences<</DisplayDocTitle true>>' +
        (outline === null ? '' : `/Outlines ${pdfReference(outline)}/PageMode/UseOutlines`) +
        `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)` +
        `/DestOutputProfile ${pdfReference(profile)}>>]>>`,
    );
    const info = this.file.allocate();
    const date = pdfDate(this.facts.day);
    this.file.object(
      info,
      `<</Title ${pdfText(this.facts.title)}/Author ${pdfText(this.facts.author)}/Subject ${pdfText(this.facts.subject)}` +
        `/Creator(${PRODUCER})/Producer(${PRODUCER})/CreationDate ${date}/ModDate ${date}>>`,
    );
    this.mix(JSON.stringify(this.facts));
    const fileId = this.hash.map((part) => part.toString(16).padStart(8, '0')).join('');
    return this.file.finish(root, info, fileId);
  }

  private fontId(font: Shaper): number {
    let id = this.fontIds.get(font);
    if (id === undefined) this.fontIds.set(font, (id = this.file.allocate()));
    return id;
  }

  private imageId(image: PdfImage): number {
    let id = this.imageIds.get(image);
    if (id === undefined) this.imageIds.set(image, (id = this.file.allocate()));
    return id;
  }

  private writeOutline(): number | null {
    if (this.bookmarks.length === 0) return null;
    const root = this.file.allocate();
    const ids = this.bookmarks.map(() => this.file.allocate());
    this.bookmarks.forEach((bookmark, index) => {
      const page = this.pageIds[bookmark.page] ?? this.pageIds.at(-1);
      const [id, previous, next] = [ids[index], ids[index - 1], ids[index + 1]];
      if (id === undefined || page === undefined) return;
      this.file.object(
        id,
        `<</Title ${pdfText(bookmark.title)}/Parent ${pdfReference(root)}` +
          (previous === undefined ? '' : `/Prev ${pdfReference(previous)}`) +
          (next === undefined ? '' : `/Next ${pdfReference(next)}`) +
          `/Dest[${pdfReference(page)}/XYZ null null null]>>`,
      );
    });
    this.file.object(
      root,
      `<</Type/Outlines/First ${pdfReference(ids[0] ?? 0)}/Last ${pdfReference(ids.at(-1) ?? 0)}/Count ${ids.length}>>`,
    );
    return root;
  }

  /** The file's identifier is a hash of what it says: the same document, the same bytes. */
  private mix(text: string): void {
    let [a, b, c, d] = this.hash as [number, number, number, number];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      a = Math.imul(a ^ unit, 16777619);
      if ((at & 3) === 0) b = Math.imul(b ^ unit ^ a, 2246822519);
    }
    c = Math.imul(c ^ a, 3266489917);
    d = Math.imul(d ^ b ^ text.length, 668265263);
    this.hash.splice(0, 4, a >>> 0, b >>> 0, c >>> 0, d >>> 0);
  }
}
