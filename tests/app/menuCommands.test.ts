import { describe, expect, it } from 'vitest';
import { MenuCommands, takesNoCommand } from '../../renderer/app/shell/menuCommands';
import type { ShellCommand } from '../../renderer/platform/bridge';

/** Commands and, in order, those that the screens carried out. */
function scene(): { commands: MenuCommands; carriedOut: ShellCommand[]; stand: () => () => void } {
  const commands = new MenuCommands();
  const carriedOut: ShellCommand[] = [];
  return { commands, carriedOut, stand: () => commands.carryOutWith((command) => carriedOut.push(command)) };
}

describe('commands of the native menu', () => {
  it('are carried out at once where there are screens', () => {
    const { commands, carriedOut, stand } = scene();
    stand();
    commands.arrived('customers');
    commands.arrived('invoices');
    expect(carriedOut).toEqual(['customers', 'invoices']);
  });

  it('wait for the screens, and are carried out once', () => {
    const { commands, carriedOut, stand } = scene();
    commands.arrived('customers');
    commands.arrived('search');
    const leave = stand();
    expect(carriedOut).toEqual(['customers', 'search']);
    leave();
    stand();
    expect(carriedOut).toEqual(['customers', 'search']);
  });

  it('wait again once the screens are gone', () => {
    const { commands, carriedOut, stand } = scene();
    stand()();
    commands.arrived('letters');
    expect(carriedOut).toEqual([]);
    stand();
    expect(carriedOut).toEqual(['letters']);
  });

  it('are not taken by the assistant, neither at once nor when it is left', () => {
    const { commands, carriedOut, stand } = scene();
    let standing = true;
    commands.arrived('import');
    commands.refuseWhile(() => standing);
    commands.arrived('customers');
    standing = false;
    commands.arrived('invoices');
    stand();
    expect(carriedOut).toEqual(['invoices']);
  });

  it('are refused by the assistant that stands, not by the one that is being left', () => {
    const at = (pathname: string, state: 'idle' | 'loading'): Parameters<typeof takesNoCommand>[0] => ({
      location: { pathname },
      navigation: { state },
    });
    expect(takesNoCommand(at('/setup', 'idle'))).toBe(true);
    expect(takesNoCommand(at('/setup', 'loading'))).toBe(false);
    expect(takesNoCommand(at('/today', 'idle'))).toBe(false);
  });
});
