/** Waits for signs of life, and gives up when none has come for a while, however long the whole takes. */
export class SilenceWatch {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly minutes: number,
    private readonly giveUp: () => void,
  ) {
    this.heard();
  }

  heard(): void {
    this.end();
    this.timer = setTimeout(this.giveUp, this.minutes * 60_000);
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }
}
