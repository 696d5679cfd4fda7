import type { BusyTracker } from '../../platform/busy';
import type { Shell, ShellInfo } from '../../platform/bridge';
import type { Services } from '../../usecases/services';
import type { Day } from '../../domain/day';

/** Everything that is open once the program has started. */
export interface Program {
  readonly shell: Shell;
  readonly info: ShellInfo;
  readonly services: Services;
  readonly busy: BusyTracker;
  /** Nothing is there yet, neither a company nor an import: the assistant comes first. */
  readonly fresh: boolean;
  /** Follows the calendar. @returns a function that stops */
  readonly watchDay: (onChange: (today: Day) => void) => () => void;
}

/** Why the program could not start: the screen has three sentences for each (`app.start.<reason>`). */
export type StartReason = 'newer' | 'storage' | 'shell';

export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly reason: StartReason,
    cause: unknown,
  ) {
    super(`the program could not start: ${reason}`, { cause });
  }
}
