import { calculationComposer } from './calculation/calculationComposer';
import type { Composer } from './composer';
import { letterComposer } from './letter/letterComposer';
import { recoveryComposer } from './recovery/recoveryComposer';
import type { TemplateRef, Templates } from './texts/template';

/** The kinds of documents that can be made, each with its composer: a new kind is its folder and its line here. */
const KINDS = {
  letter: letterComposer,
  calculation: calculationComposer,
  recovery: recoveryComposer,
} as const;

export type DocumentKind = keyof typeof KINDS;
type ModelIn<Each> = Each extends Composer<infer Model> ? Model : never;
export type ModelOf<Kind extends DocumentKind> = ModelIn<(typeof KINDS)[Kind]>;

/** The same table, as those read it who hold a kind and its model. */
export const COMPOSERS: { readonly [Kind in DocumentKind]: Composer<ModelOf<Kind>> } = KINDS;

/** What a document is made from: its kind, what it says and, where its model names a template, the templates that hold it. */
type DocumentModelOf<Kind extends DocumentKind> = {
  readonly kind: Kind;
  readonly model: ModelOf<Kind>;
} & (ModelOf<Kind> extends { readonly template: TemplateRef } ? { readonly templates: Templates } : unknown);

export type DocumentModel = { [Kind in DocumentKind]: DocumentModelOf<Kind> }[DocumentKind];
