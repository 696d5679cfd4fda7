import type { Day } from '../../domain/day';
import type { Settings } from '../../domain/settings/settings';
import type { Shell, ShellInfo } from '../../platform/bridge';
import type { BusyTracker } from '../../platform/busy';
import type { SafetyShell } from '../../platform/safetyShell';
import type { Safety, SafetyTools } from '../../usecases/safety/safety';
import type { StartFinding } from '../../usecases/safety/startCheck';
import type { Services } from '../../usecases/services';
import type { MenuCommands } from '../shell/menuCommands';

/** Everything that is open once the program has started. */
export interface Program {
  readonly shell: Shell & SafetyShell;
  readonly info: ShellInfo;
  readonly services: Services;
  readonly safety: Safety;
  readonly busy: BusyTracker;
  /** Heard since the shell is open. */
  readonly commands: MenuCommands;
  /** Nothing is there yet, neither a company nor an import: the assistant comes first. */
  readonly fresh: boolean;
  /** As they were at the start: language and colours of the first screen. */
  readonly settings: Settings;
  /** False when the end of the journal does not hold together: something happened to the data. */
  readonly whole: boolean;
  /** Follows the calendar. @returns a function that stops */
  readonly watchDay: (onChange: (today: Day) => void) => () => void;
}

/** Why the program could not start: the screen has three sentences for each (`app.start.<reason>`). */
export type StartReason = 'newer' | 'storage' | 'damaged' | 'shell';

export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly reason: StartReason,
    cause: unknown,
    /** With them a copy can be restored instead; null where there is no shell to ask for one. */
    readonly tools: SafetyTools | null = null,
  ) {
    super(`the program could not start: ${reason}`, { cause });
  }
}

/** The start waits for the owner: what is here is not what the newest mirror says. Nothing was opened or made. */
export class StartStop extends Error {
  override readonly name = 'StartStop';

  constructor(
    readonly finding: StartFinding,
    readonly tools: SafetyTools,
  ) {
    super(`the start stopped: ${finding.judgement}`);
  }
}
