import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ImportScreen from '../../../renderer/features/import/ImportScreen';
import { notices as english } from '../../../renderer/i18n/en/notices';
import { findingSentence } from '../../../renderer/i18n/notices/findingSentence';
import { noticeWordsIn } from '../../../renderer/i18n/notices/noticeWordsIn';
import { readCustomerFile } from '../../../renderer/exchange/customerFile';
import { readReceivables } from '../../../renderer/exchange/readReceivables';
import type { Finding } from '../../../renderer/exchange/findings';
import { hasShared, SHARED } from '../../exchange/support';
import { IncomingFileProvider } from '../../../renderer/ui/incoming/incomingFile';
import { bytesOf, ODD_FILES } from '../../support/oddFiles';
import { ProvideProgram } from '../../support/provideProgram';
import { renderUi } from '../../ui/support/renderUi';
import { openScene, pageText, plain, type Scene, TODAY } from '../letters/scene';

const WORDS = noticeWordsIn('en', english);
/** Small words of which a French sentence has one, and no name, title or cell of these files. */
const FRENCH = /(^|[\s(])(le|la|les|un|une|des|du|est|sont|pas|dans|cette|ligne|fichier)(?=[\s,.:])/i;

const FILES = [
  'pdf',
  'missing-columns',
  'incomplete-entry',
  'unbalanced-lettering/partial',
  'foreign-currency',
  'amount-ambiguous',
  'overpaid',
  'more-of-a-kind',
] as const satisfies readonly (keyof typeof ODD_FILES)[];
const CUSTOMER_FILES = [
  'unknown-table/customers',
  'address-incomplete',
  'post-code-doubtful/zero',
] as const satisfies readonly (keyof typeof ODD_FILES)[];

describe('an import on an English screen', () => {
  let scene: Scene;
  let count = 0;

  beforeEach(async () => {
    scene = await openScene(`english-import-${(count += 1)}`);
    const router = createMemoryRouter([{ path: '/', element: <ImportScreen /> }]);
    renderUi(
      <ProvideProgram services={scene.services} shell={scene.shell.shell} today={TODAY}>
        <IncomingFileProvider>
          <RouterProvider router={router} />
        </IncomingFileProvider>
      </ProvideProgram>,
      'en',
    );
    await screen.findByLabelText('File to import');
  });
  afterEach(async () => {
    cleanup();
    await scene.close();
  });

  const give = (label: string, name: string, bytes: Uint8Array<ArrayBuffer>): void => {
    fireEvent.change(screen.getByLabelText(label), { target: { files: [new File([bytes], name)] } });
  };
  /** What the screen must say, and nothing in French. */
  const expectEnglish = async (findings: readonly Finding[]): Promise<void> => {
    await waitFor(
      () => {
        const text = pageText();
        for (const finding of findings.slice(0, 20))
          expect(text).toContain(plain(findingSentence(finding, WORDS)));
      },
      { timeout: 20_000 },
    );
    expect(FRENCH.exec(pageText())?.input ?? '').toBe('');
  };
  const findingsIn = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly Finding[]> => {
    const read = await readReceivables(bytes, { fileName: name, today: scene.services.today() });
    return read.ok ? read.inspection.rejected : [read.error];
  };

  it.each(FILES)('says %s in English', async (code) => {
    const bytes = bytesOf(ODD_FILES[code]);
    const read = await readReceivables(bytes, { fileName: code, today: scene.services.today() });
    const findings = read.ok
      ? [
          ...read.inspection.rejected,
          ...read.inspection.warnings.filter((one) => one.code === code).slice(0, 1),
        ]
      : [read.error];
    give('File to import', 'export.txt', bytes);
    await expectEnglish(code === 'more-of-a-kind' ? [] : findings);
    if (code === 'more-of-a-kind')
      await waitFor(() => expect(pageText()).toContain('Line 4: Line 4 repeats the header'), {
        timeout: 20_000,
      });
  });

  it.each(CUSTOMER_FILES)('says %s of a file of customers in English', async (code) => {
    const bytes = bytesOf(ODD_FILES[code]);
    const read = await readCustomerFile(bytes);
    give('Customer file to import', 'customers.csv', bytes);
    await expectEnglish(read.ok ? [...read.rejected, ...read.warnings] : [read.error]);
  });

  const nasty = hasShared
    ? readdirSync(join(SHARED, 'nasty')).filter((name) => /^(csv|fec|pdf_t|xlsx_is)/.test(name))
    : [];
  it.skipIf(!hasShared)('says what is wrong with nasty files of the optional acceptance data', async () => {
    for (const name of nasty) {
      const bytes = new Uint8Array(readFileSync(join(SHARED, 'nasty', name)));
      give('File to import', name, bytes);
      await waitFor(() => expect(screen.queryByLabelText('File to import')).toBeNull(), { timeout: 20_000 });
      await expectEnglish(await findingsIn(name, bytes));
      fireEvent.click(screen.getByRole('button', { name: /^(Choose another file|Save nothing)$/ }));
      await screen.findByLabelText('File to import');
    }
  });
});
