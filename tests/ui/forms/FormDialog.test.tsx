import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ErrorDialog } from '../../../renderer/ui/feedback/ErrorDialog';
import { FormDialog } from '../../../renderer/ui/forms/FormDialog';
import { renderUi } from '../support/renderUi';

afterEach(cleanup);

/** What is beside the dialog and darkens the screen behind it. */
function backdrop(): Element {
  const found = document.querySelector('.MuiDialog-container');
  if (found === null) throw new Error('no dialog is open');
  return found;
}

function Form({ held = false }: { readonly held?: boolean }): React.JSX.Element {
  const [open, setOpen] = useState(true);
  if (!open) return <p>closed</p>;
  return (
    <FormDialog
      title="Note"
      action="Garder"
      held={held}
      onSend={() => undefined}
      onClose={() => setOpen(false)}
    >
      <input aria-label="Texte" />
    </FormDialog>
  );
}

function Refused(): React.JSX.Element {
  const [open, setOpen] = useState(true);
  return open ? <ErrorDialog error={new Error('x')} onClose={() => setOpen(false)} /> : <p>closed</p>;
}

describe('a dialog with fields', () => {
  it('keeps what was typed when something beside it is pressed, and is closed by Escape', async () => {
    renderUi(<Form />);
    await userEvent.type(screen.getByLabelText('Texte'), 'à rappeler');
    await userEvent.click(backdrop());
    expect(screen.getByLabelText<HTMLInputElement>('Texte').value).toBe('à rappeler');
    await userEvent.keyboard('{Escape}');
    await screen.findByText('closed');
  });

  it('stays while what was sent is being done', async () => {
    renderUi(<Form held />);
    screen.getByLabelText('Texte').focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByLabelText('Texte')).toBeTruthy();
  });
});

describe('a dialog that tells an error', () => {
  it('is not gone with the second press of a double press', async () => {
    renderUi(<Refused />);
    await userEvent.click(backdrop());
    await userEvent.click(screen.getByRole('button', { name: 'Fermer' }));
    await screen.findByText('closed');
  });
});
