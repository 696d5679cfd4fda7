import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { useState } from 'react';
import { useNotify } from '../../../renderer/ui/feedback/notices';
import { renderUi } from '../support/renderUi';

function Remover(): React.JSX.Element {
  const notify = useNotify();
  const [there, setThere] = useState(true);
  const remove = (): void => {
    setThere(false);
    notify({ message: 'Client retiré', undo: () => setThere(true) });
  };
  return (
    <>
      <output>{there ? 'là' : 'parti'}</output>
      <button onClick={remove}>Retirer</button>
    </>
  );
}

afterEach(cleanup);

describe('a notice', () => {
  it('lets the action be taken back', async () => {
    const user = userEvent.setup();
    renderUi(<Remover />);
    await user.click(screen.getByRole('button', { name: 'Retirer' }));
    expect(document.querySelector('output')?.textContent).toBe('parti');
    expect(await screen.findByText('Client retiré')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Annuler cette action' }));
    expect(document.querySelector('output')?.textContent).toBe('là');
  });
});
