import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from './program';

/** Brings a program that was not started yet to where a journey begins, and leaves it running. */
export type Beginning = (program: Program) => Promise<unknown>;

/**
 * Data folders as a beginning leaves them, each made once by the program itself and closed in peace. A journey about what
 * comes afterwards starts on a copy instead of going that way again.
 */
export class PreparedData {
  private readonly made = new Map<Beginning, Promise<Program>>();
  private readonly folders: string[] = [];

  constructor(private readonly programFolder: string) {}

  /** Gives a program that was not started yet the data and the day that the beginning ends with. */
  async give(program: Program, beginning: Beginning): Promise<void> {
    const making = this.made.get(beginning) ?? this.make(beginning);
    this.made.set(beginning, making);
    const prepared = await making;
    await cp(prepared.dataFolder, program.dataFolder, { recursive: true });
    program.takeDayOf(prepared);
  }

  async remove(): Promise<void> {
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async make(beginning: Beginning): Promise<Program> {
    const folder = await mkdtemp(join(tmpdir(), 'encours-prepared-'));
    this.folders.push(folder);
    const workFolder = join(folder, 'files');
    await mkdir(workFolder);
    const program = new Program(join(folder, 'data'), workFolder, this.programFolder);
    try {
      await beginning(program);
    } finally {
      await program.close();
    }
    program.check();
    return program;
  }
}
