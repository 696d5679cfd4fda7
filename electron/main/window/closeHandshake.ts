/** What the page said of its work: a sentence for the owner while a quit would interrupt something. */
export class CloseHandshake {
  private work: { sentence: string } | null = null;
  private confirmed = false;
  private behind = false;
  private asked = false;
  private caughtUp: () => void = () => undefined;

  setBusy(request: { readonly busy: boolean; readonly sentence: string }): void {
    if (!request.busy) this.work = null;
    else if (this.work === null) this.work = { sentence: request.sentence };
    else this.work.sentence = request.sentence;
  }

  /** What is under way: the same object from its beginning to its end, null at rest. */
  underWay(): object | null {
    return this.work;
  }

  setBehind(behind: boolean): void {
    this.behind = behind;
    if (!behind) this.caughtUp();
  }

  /** The page has gone (crash, reload): so has its work. */
  forget(): void {
    this.work = null;
    this.confirmed = false;
    this.asked = false;
    this.setBehind(false);
  }

  /** The owner chose to close although something is under way. */
  confirm(): void {
    this.confirmed = true;
  }

  /** Whether the last copy is to be waited for. Once only: whoever closes again does not want to wait. */
  wantsLastCopy(): boolean {
    return this.behind && !this.asked && !this.confirmed;
  }

  /** @returns when the page has copied what was done last, or could not, and at the latest after `ms` */
  lastCopy(ms: number): Promise<void> {
    this.asked = true;
    return new Promise((resolve) => {
      const late = setTimeout(resolve, ms);
      this.caughtUp = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }

  /** What to ask before closing, or null when the window may close at once. */
  question(): string | null {
    return this.confirmed ? null : (this.work?.sentence ?? null);
  }
}
