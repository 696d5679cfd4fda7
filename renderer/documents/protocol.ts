import type { LetterModel } from '../domain/letters/letterModel';
import type { DocumentProblem } from './documentProblem';
import type { ExtractRequest } from './extract';
import type { DocumentModel } from './kinds';
import type { Templates } from './texts/template';

/** A model on its way to the worker: the logo, large and the same in every letter, travels once. */
export interface PackedModel {
  readonly model: LetterModel;
  /** Place in the request's `logos`; null for none. */
  readonly logo: number | null;
}

export type WorkerRequest = { readonly id: number } & (
  | { readonly kind: 'render'; readonly document: DocumentModel; readonly preview: boolean }
  | { readonly kind: 'check'; readonly document: DocumentModel }
  | {
      readonly kind: 'batch';
      readonly letters: readonly PackedModel[];
      readonly logos: readonly string[];
      readonly templates: Templates;
      readonly title: string;
      readonly duplex: boolean;
      readonly summary: boolean;
    }
  | { readonly kind: 'extract'; readonly request: ExtractRequest }
  | { readonly kind: 'cancel' }
);

/** Errors cross as data and are made whole again by the client. */
export type PackedError =
  | {
      readonly kind: 'refused';
      readonly document: string;
      readonly problems: readonly DocumentProblem[];
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export type WorkerReply = { readonly id: number } & (
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'error'; readonly error: PackedError }
);

export function packModels(models: readonly LetterModel[]): { letters: PackedModel[]; logos: string[] } {
  const places = new Map<string, number>();
  const letters = models.map((model): PackedModel => {
    const { logo } = model.sender;
    if (logo === null) return { model, logo: null };
    let place = places.get(logo);
    if (place === undefined) places.set(logo, (place = places.size));
    return { model: { ...model, sender: { ...model.sender, logo: null } }, logo: place };
  });
  return { letters, logos: [...places.keys()] };
}

export function unpackModel(packed: PackedModel, logos: readonly string[]): LetterModel {
  const logo = packed.logo === null ? null : (logos[packed.logo] ?? null);
  return logo === null ? packed.model : { ...packed.model, sender: { ...packed.model.sender, logo } };
}
