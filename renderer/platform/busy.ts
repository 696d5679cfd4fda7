import type { Shell } from './bridge';

/** Tells the shell while something is under way that a quit would interrupt. Several may be at once; the last is named. */
export class BusyTracker {
  private readonly work: string[] = [];

  constructor(private readonly shell: Pick<Shell, 'setBusy'>) {}

  /**
   * @param sentence what is under way, for the shell to show when the owner wants to quit
   * @returns a function to call once it has ended, however it ended
   */
  begin(sentence: string): () => void {
    this.work.push(sentence);
    this.tell();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.work.splice(this.work.lastIndexOf(sentence), 1);
      this.tell();
    };
  }

  private tell(): void {
    const sentence = this.work.at(-1);
    // Without an answer the shell closes without asking: acts are safe on disk in any case.
    this.shell.setBusy({ busy: sentence !== undefined, sentence: sentence ?? '' }).catch(() => undefined);
  }
}
