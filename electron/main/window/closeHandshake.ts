/** What the page said of its work: a sentence for the owner while a quit would interrupt something. */
export class CloseHandshake {
  private work: { sentence: string } | null = null;
  private confirmed = false;

  setBusy(request: { readonly busy: boolean; readonly sentence: string }): void {
    if (!request.busy) this.work = null;
    else if (this.work === null) this.work = { sentence: request.sentence };
    else this.work.sentence = request.sentence;
  }

  /** What is under way: the same object from its beginning to its end, null at rest. */
  underWay(): object | null {
    return this.work;
  }

  /** The page has gone (crash, reload): so has its work. */
  forget(): void {
    this.work = null;
    this.confirmed = false;
  }

  /** The owner chose to close although something is under way. */
  confirm(): void {
    this.confirmed = true;
  }

  /** What to ask before closing, or null when the window may close at once. */
  question(): string | null {
    return this.confirmed ? null : (this.work?.sentence ?? null);
  }
}
