import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { KeyboardHelp } from '../../../renderer/ui/keyboard/KeyboardHelp';
import { useShortcuts } from '../../../renderer/ui/keyboard/shortcuts';
import { renderUi } from '../support/renderUi';

function Counter(): React.JSX.Element {
  const [runs, setRuns] = useState(0);
  const [helped, setHelped] = useState(false);
  useShortcuts(
    useMemo(
      () => ({
        title: 'Cet écran',
        shortcuts: [
          { keys: ['n', 'Ctrl+Enter'], label: 'Ajouter une note', run: () => setRuns((count) => count + 1) },
          { keys: ['?'], label: 'Aide', run: () => setHelped(true) },
        ],
      }),
      [],
    ),
  );
  return (
    <>
      <output>{runs}</output>
      <input aria-label="champ" />
      <KeyboardHelp open={helped} onClose={() => setHelped(false)} />
    </>
  );
}

afterEach(cleanup);

describe('keys of a screen', () => {
  it('run, but not while someone writes', async () => {
    const user = userEvent.setup();
    renderUi(<Counter />);
    await user.keyboard('n');
    expect(screen.getByRole('status').textContent).toBe('1');
    await user.click(screen.getByLabelText('champ'));
    await user.keyboard('n');
    expect(screen.getByRole('status').textContent).toBe('1');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('status').textContent).toBe('2');
  });

  it('are all in the help, and do nothing while it is open', async () => {
    const user = userEvent.setup();
    renderUi(<Counter />);
    await user.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Raccourcis clavier' });
    expect(help.textContent).toContain('Ajouter une note');
    expect(help.textContent).toContain('Cocher ou décocher la ligne');
    await user.keyboard('n');
    expect(document.querySelector('output')?.textContent).toBe('0');
  });
});
