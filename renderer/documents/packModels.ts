import type { LetterModel } from '../domain/letters/letterModel';
import type { Templates } from './texts/template';

/** A model on its way to the worker: the logo, large and the same in every letter, travels once. */
export interface PackedModel {
  readonly model: LetterModel;
  /** Place in the request's `logos`; null for none. */
  readonly logo: number | null;
}

/** Letters of a batch, and the logos that they share. */
export interface PackedBatch {
  readonly letters: readonly PackedModel[];
  readonly logos: readonly string[];
  readonly templates: Templates;
  readonly title: string;
  readonly duplex: boolean;
  readonly summary: boolean;
}

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
