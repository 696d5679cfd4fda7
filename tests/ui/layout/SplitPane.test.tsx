import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { SplitPane } from '../../../renderer/ui/layout/SplitPane';
import { giveElementsSize, renderUi } from '../support/renderUi';

function Demo(): React.JSX.Element {
  const [wide, setWide] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setWide(true)}>
        Agrandir la fenêtre
      </button>
      <SplitPane main="liste" side="lettre" sideLabel="Lettre" width={wide ? 560 : 468} />
    </>
  );
}

const width = (): string => screen.getByRole('complementary', { name: 'Lettre' }).style.width;

let restore: () => void = () => undefined;
afterEach(() => {
  cleanup();
  restore();
});

describe('a list and the pane beside it', () => {
  it('follows the window until the owner has moved the edge', async () => {
    restore = giveElementsSize(1600, 900);
    const user = userEvent.setup();
    renderUi(<Demo />);
    expect(width()).toBe('468px');
    await user.click(screen.getByRole('button'));
    expect(width()).toBe('560px');
    screen.getByRole('separator').focus();
    await user.keyboard('{ArrowLeft}');
    expect(width()).toBe('584px');
    await user.dblClick(screen.getByRole('separator'));
    expect(width()).toBe('560px');
  });
});
