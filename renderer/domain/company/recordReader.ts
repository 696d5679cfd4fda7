/** What is wrong in a record from outside: the path of the field and a code (i18n `records.<code>`). */
export interface FieldProblem {
  readonly path: string;
  readonly code:
    'not-an-object' | 'missing' | 'wrong-type' | 'unknown-key' | 'not-allowed' | 'out-of-range' | 'too-long';
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const LONGEST_TEXT = 1000;
const LONGEST_DATA = 400_000;

/**
 * Reads an untrusted record field by field and collects everything that is wrong with it, unknown keys included. Fields that are
 * wrong give a harmless value: the result is only handed out when there is no problem.
 */
export class RecordReader {
  readonly #fields: ReadonlyMap<string, unknown>;
  readonly #read = new Set<string>();
  readonly #problems: FieldProblem[];
  readonly #path: string;

  constructor(json: unknown, path = '', problems: FieldProblem[] = []) {
    this.#path = path;
    this.#problems = problems;
    const isRecord = typeof json === 'object' && json !== null && !Array.isArray(json);
    this.#fields = new Map(isRecord ? Object.entries(json) : []);
    if (!isRecord) problems.push({ path, code: 'not-an-object' });
  }

  /** Trimmed text. Without a default the field must be there and not be blank. */
  text(key: string, otherwise?: string): string {
    const value = this.#take(key);
    if (value === undefined) {
      if (otherwise === undefined) this.#tell(key, 'missing');
      return otherwise ?? '';
    }
    if (typeof value !== 'string') return this.#refuse(key, 'wrong-type', '');
    if (value.length > LONGEST_TEXT) return this.#refuse(key, 'too-long', '');
    const text = value.trim();
    if (text === '' && otherwise === undefined) this.#tell(key, 'missing');
    return text;
  }

  textOrNull(key: string): string | null {
    const value = this.#take(key);
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') return this.#refuse(key, 'wrong-type', null);
    if (value.length > LONGEST_DATA) return this.#refuse(key, 'too-long', null);
    return value.trim() === '' ? null : value.trim();
  }

  texts(key: string): readonly string[] {
    const value = this.#take(key);
    if (value === undefined) return this.#refuse(key, 'missing', []);
    if (!Array.isArray(value) || value.some((line) => typeof line !== 'string' || line.length > LONGEST_TEXT))
      return this.#refuse(key, 'wrong-type', []);
    return value.map((line: string) => line.trim());
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.#take(key);
    if (value === undefined) return otherwise;
    return typeof value === 'boolean' ? value : this.#refuse(key, 'wrong-type', otherwise);
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
    const value = this.#take(key);
    if (value === undefined) return otherwise;
    return allowed.find((candidate) => candidate === value) ?? this.#refuse(key, 'not-allowed', otherwise);
  }

  /** A whole number between the bounds, both included. */
  integer(key: string, least: number, most: number, otherwise: number): number {
    const value = this.#take(key);
    if (value === undefined) return otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value))
      return this.#refuse(key, 'wrong-type', otherwise);
    return value < least || value > most ? this.#refuse(key, 'out-of-range', otherwise) : value;
  }

  integerOrNull(key: string, least: number, most: number): number | null {
    const value = this.#fields.get(key);
    if (value === null || value === undefined) {
      this.#read.add(key);
      return null;
    }
    return this.integer(key, least, most, least);
  }

  has(key: string): boolean {
    return this.#fields.has(key);
  }

  /** A record inside this one; its problems are told under its path. Call `end` on it when it is read. */
  child(key: string): RecordReader {
    const value = this.#take(key);
    if (value === undefined) this.#tell(key, 'missing');
    return new RecordReader(value ?? {}, this.#pathOf(key), this.#problems);
  }

  children(key: string): readonly RecordReader[] {
    const value = this.#take(key);
    if (!Array.isArray(value)) return this.#refuse(key, 'wrong-type', []);
    return value.map(
      (entry, index) => new RecordReader(entry, `${this.#pathOf(key)}.${index}`, this.#problems),
    );
  }

  tell(key: string, code: FieldProblem['code']): void {
    this.#tell(key, code);
  }

  /** Every key that was not asked for is a problem. */
  end(): void {
    for (const key of this.#fields.keys()) if (!this.#read.has(key)) this.#tell(key, 'unknown-key');
  }

  result<T>(value: T): Parsed<T> {
    this.end();
    return this.#problems.length === 0 ? { ok: true, value } : { ok: false, problems: this.#problems };
  }

  #take(key: string): unknown {
    this.#read.add(key);
    return this.#fields.get(key);
  }

  #tell(key: string, code: FieldProblem['code']): void {
    this.#problems.push({ path: this.#pathOf(key), code });
  }

  /** Tells the problem and gives the harmless value to go on with. */
  #refuse<T>(key: string, code: FieldProblem['code'], instead: T): T {
    this.#tell(key, code);
    return instead;
  }

  #pathOf(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }
}
