/** What the page said of its work: a sentence for the owner while a quit would interrupt something. */
export class CloseHandshake {
  private sentence: string | null = null;
  private confirmed = false;

  setBusy(request: { readonly busy: boolean; readonly sentence: string }): void {
    this.sentence = request.busy ? request.sentence : null;
  }

  /** The page has gone (crash, reload): so has its work. */
  forget(): void {
    this.sentence = null;
    this.confirmed = false;
  }

  /** The owner chose to close although something is under way. */
  confirm(): void {
    this.confirmed = true;
  }

  /** What to ask before closing, or null when the window may close at once. */
  question(): string | null {
    return this.confirmed ? null : this.sentence;
  }
}
