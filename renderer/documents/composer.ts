import type { DocumentProblem } from './documentProblem';
import type { FontSet } from './fonts/fontSet';
import type { Definition } from './layout/definition';
import type { DocumentFacts } from './pdf/archive';
import type { PdfImage } from './pdf/imageObjects';
import type { Pictures } from './pdf/pictures';
import type { Templates } from './texts/template';

/** What a composer works with, the same for all documents of a request. */
export interface ComposeContext {
  readonly fonts: FontSet;
  /** Those that came with the request; none where the kind's models name none. */
  readonly templates: Templates;
  readonly pictures: Pictures;
}

/** A document before its pages: what is set, and what lies over or under it. */
export interface Composition {
  /** Its entry in the outline. */
  readonly bookmark: string;
  readonly definition: Definition;
  /** Smaller type, taken where it needs fewer pages than `definition`, which then needs several; null for none. */
  readonly compact: (() => Definition) | null;
  /** Pictures that the definition names. */
  readonly images: ReadonlyMap<string, PdfImage>;
  /** A word across each page ("DUPLICATA"); null for none. */
  readonly mark: string | null;
}

/** How documents of one kind are made from their model: pure, pages and files are `render.ts`'s. */
export interface Composer<Model> {
  /** Short, for a refusal that must tell this document from others. */
  label(model: Model): string;
  /** What is wrong with it on paper. A document without refusals among them can be composed. */
  problems(model: Model, context: ComposeContext): DocumentProblem[];
  /** Title, author, subject and day of its file. */
  facts(model: Model, context: ComposeContext): DocumentFacts;
  /** @param model with every text printable already */
  compose(model: Model, context: ComposeContext): Composition;
}
