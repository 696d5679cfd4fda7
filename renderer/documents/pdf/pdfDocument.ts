import type { Shaper } from '../fonts/shaper';
import type { LaidOutPage } from '../layout/laidOutPage';
import type { DocumentFacts } from './archive';
import { writeCatalog, writeOutline } from './catalog';
import { deflate } from './deflate';
import { Fingerprint } from './fingerprint';
import { FontUse, writeFont } from './fontObjects';
import { writeImage, type PdfImage } from './imageObjects';
import { imageKey, pageContent, type PageMark } from './pageContent';
import { PdfFile } from './pdfFile';
import { asciiBytes, pdfNumber, pdfReference } from './syntax';

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
  private readonly fingerprint = new Fingerprint();

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
    let fonts = '';
    for (const font of drawn.fonts) fonts += `/${font.key} ${pdfReference(this.fontId(font))}`;
    let pictures = '';
    for (const label of drawn.images) {
      const image = images.get(label);
      if (image === undefined) throw new Error(`no picture called ${label}`);
      pictures += `/${imageKey(label)} ${pdfReference(this.imageId(image))}`;
    }
    const { width, height } = page.pageSize;
    const body =
      `<</Type/Page/Parent ${pdfReference(this.pageTree)}/MediaBox[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]` +
      `/Resources<</Font<<${fonts}>>${pictures === '' ? '' : `/XObject<<${pictures}>>`}>>` +
      `/Contents ${pdfReference(contentId)}>>`;
    const previous = this.queue.at(-1) ?? Promise.resolve();
    const compressed = deflate(asciiBytes(drawn.content));
    this.queue.push(
      Promise.all([compressed, previous]).then(([data]) => {
        this.fingerprint.addBytes(data);
        this.file.object(pageId, body);
        this.file.stream(contentId, '/Filter/FlateDecode', data);
      }),
    );
    if (this.queue.length >= IN_FLIGHT) await this.queue.shift();
  }

  async finish(): Promise<Uint8Array> {
    await Promise.all(this.queue.splice(0));
    for (const [font, id] of this.fontIds) await writeFont(this.file, id, font, this.use);
    for (const [image, id] of this.imageIds) await writeImage(this.file, id, image);
    const kids = this.pageIds.map(pdfReference).join(' ');
    this.file.object(this.pageTree, `<</Type/Pages/Count ${this.pageIds.length}/Kids[${kids}]>>`);
    const outline = writeOutline(
      this.file,
      this.bookmarks.map(({ title, page }) => ({
        title,
        page: this.pageIds[page] ?? this.pageIds.at(-1) ?? 0,
      })),
    );
    const { root, info } = await writeCatalog(this.file, this.facts, this.pageTree, outline);
    this.fingerprint.add(JSON.stringify(this.facts));
    return this.file.finish(root, info, this.fingerprint.hex());
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
}
