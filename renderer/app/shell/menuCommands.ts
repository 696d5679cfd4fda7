import type { ShellCommand } from '../../platform/bridge';
import { PATHS } from '../../ui/navigation/paths';

/** What a router says of where the window is. */
interface Whereabouts {
  readonly location: { readonly pathname: string };
  readonly navigation: { readonly state: string };
}

/** The assistant stands and nobody is leaving it. */
export function takesNoCommand({ location, navigation }: Whereabouts): boolean {
  return location.pathname === PATHS.setup && navigation.state === 'idle';
}

/**
 * Commands of the native menu, heard from the moment the shell is open. The menu is there before the screens are, and
 * while one is still being loaded: what comes then waits, and is carried out when they stand. Where commands are refused
 * they are forgotten, so that none surprises the owner minutes later.
 */
export class MenuCommands {
  #waiting: ShellCommand[] = [];
  #carryOut: ((command: ShellCommand) => void) | null = null;
  #refuses: () => boolean = () => false;

  readonly arrived = (command: ShellCommand): void => {
    if (this.#refuses()) return;
    if (this.#carryOut === null) this.#waiting.push(command);
    else this.#carryOut(command);
  };

  /** Asked at each command from now on; what waits is refused with them. */
  refuseWhile(refuses: () => boolean): void {
    this.#refuses = refuses;
    if (refuses()) this.#waiting = [];
  }

  /**
   * The screens stand: carries out what waited, in order, then each command as it comes.
   * @returns a function for when they stand no more
   */
  carryOutWith(carryOut: (command: ShellCommand) => void): () => void {
    this.#carryOut = carryOut;
    for (const command of this.#waiting.splice(0)) carryOut(command);
    return () => {
      if (this.#carryOut === carryOut) this.#carryOut = null;
    };
  }
}
