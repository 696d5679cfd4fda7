import { CommandError } from './commandError';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C and the like while files are being written: told where nothing is in place yet, else let the work end. */
export class Interruption {
  private signal: NodeJS.Signals | null = null;
  private readonly heed = (signal: NodeJS.Signals): void => {
    this.signal = signal;
  };

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.heed);
  }

  /** @throws CommandError once a signal has come */
  refuse(): void {
    if (this.signal !== null) throw new CommandError('Interrompu\u00a0: rien n’a été écrit.');
  }

  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.heed);
  }
}
