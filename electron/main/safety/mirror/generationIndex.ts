import type { PartEntry } from '../../../bridge/copies';
import type { Generation } from './manifest';
import type { Kept } from './rotation';

interface Indexed extends Kept {
  readonly parts: Uint32Array;
}

/** Which generation needs which parts, held small: a number for each hash. */
export class GenerationIndex {
  private readonly numbers = new Map<string, number>();
  private readonly lengths: number[] = [];
  private readonly generations = new Map<string, Indexed>();

  has(id: string): boolean {
    return this.generations.has(id);
  }

  add({ id, facts, parts }: Generation): void {
    this.generations.set(id, {
      id,
      databaseId: facts.databaseId,
      day: facts.day,
      parts: Uint32Array.from(parts, (part) => this.numberOf(part)),
    });
  }

  remove(id: string): void {
    this.generations.delete(id);
  }

  /** Those of the ids that are known, in their order. */
  kept(ids: readonly string[]): Kept[] {
    return ids.flatMap((id) => this.generations.get(id) ?? []);
  }

  /** For each id, the bytes of its parts that none before it has. */
  newBytes(ids: readonly string[]): { id: string; newBytes: number }[] {
    const seen = new Set<number>();
    return ids.map((id) => {
      let newBytes = 0;
      for (const part of this.generations.get(id)?.parts ?? []) {
        if (seen.has(part)) continue;
        seen.add(part);
        newBytes += this.lengths[part] ?? 0;
      }
      return { id, newBytes };
    });
  }

  /** Tells whether one of the ids needs a part of that hash. */
  neededBy(ids: readonly string[]): (sha256: string) => boolean {
    const needed = new Set<number>();
    for (const id of ids) {
      for (const part of this.generations.get(id)?.parts ?? []) needed.add(part);
    }
    return (sha256) => {
      const number = this.numbers.get(sha256);
      return number !== undefined && needed.has(number);
    };
  }

  private numberOf(part: PartEntry): number {
    const known = this.numbers.get(part.sha256);
    if (known !== undefined) return known;
    const number = this.lengths.push(part.bytes) - 1;
    this.numbers.set(part.sha256, number);
    return number;
  }
}
