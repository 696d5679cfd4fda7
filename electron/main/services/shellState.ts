import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { replaceFile } from './atomicFile';

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const extent = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const bounds = v.strictObject({ x: coordinate, y: coordinate, width: extent, height: extent });

const schema = v.strictObject({
  version: v.literal(1),
  /** The bounds when not maximised; kept apart from the flag, or the window could never be made smaller again. */
  bounds: v.nullable(bounds),
  maximised: v.boolean(),
  language: v.picklist(['fr', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
});

/** What the shell remembers from one start to the next. Nothing of the owner's business is in it. */
export type ShellState = v.InferOutput<typeof schema>;
export type Bounds = v.InferOutput<typeof bounds>;
export type Language = ShellState['language'];
export type Theme = ShellState['theme'];

export const INITIAL_STATE: ShellState = {
  version: 1,
  bounds: null,
  maximised: false,
  language: 'fr',
  theme: 'system',
};

/** What the text says, or the initial state when it is damaged or of another version. */
export function parseShellState(text: string): ShellState {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : INITIAL_STATE;
  } catch {
    return INITIAL_STATE;
  }
}

/** Keeps the state in a file. Writes follow one another, so that the last change is the one that stays. */
export class ShellStateFile {
  private state: ShellState;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.state = readState(path);
  }

  get current(): ShellState {
    return this.state;
  }

  update(change: Partial<Omit<ShellState, 'version'>>): void {
    this.state = { ...this.state, ...change };
    const text = JSON.stringify(this.state, null, 2);
    this.writing = this.writing.then(() => this.write(text)).catch(this.onFailure);
  }

  /** Resolves when what was last told is on the disk. */
  settled(): Promise<void> {
    return this.writing;
  }

  private async write(text: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await replaceFile(this.path, new TextEncoder().encode(text));
  }
}

function readState(path: string): ShellState {
  try {
    return parseShellState(readFileSync(path, 'utf8'));
  } catch {
    return INITIAL_STATE;
  }
}
