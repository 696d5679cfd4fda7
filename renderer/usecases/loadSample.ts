import { parseCompany } from '../domain/company/parseCompany';
import { saveCompany } from '../store/acts/settings/saveCompany';
import { StoreError } from '../store/storeError';
import { acceptPreview, previewImport, type ImportProgress } from './importFile';
import { acceptCustomers, previewCustomers } from './importCustomers';
import { actContext } from './reminderContext';
import type { Services } from './services';

/** The sample company's files, as the program ships them. */
export interface SampleFiles {
  readonly fec: Blob;
  readonly customers: Blob;
  readonly company: unknown;
}

/**
 * Fills an empty database with the sample company, through the very same path as the owner's own files: the FEC is read,
 * planned and accepted, customers are completed, the company is described.
 * @throws StoreError `not-allowed` when there are data already, `damaged` when a file cannot be used
 */
export async function loadSample(
  services: Pick<Services, 'database' | 'files' | 'today' | 'now' | 'by' | 'newId'>,
  sample: SampleFiles,
  options: ImportProgress = {},
): Promise<void> {
  const company = parseCompany(sample.company);
  if (!company.ok) throw new StoreError('damaged', 'sample company');
  const preview = await previewImport(services, { name: 'exemple-FEC.txt', content: sample.fec }, options);
  if (!preview.ok) throw new StoreError('damaged', `sample FEC: ${preview.error.code}`);
  await acceptPreview(services, preview, { ...options, sample: true });
  const read = await services.files.readCustomerFile(sample.customers);
  if (!read.ok) throw new StoreError('damaged', `sample customers: ${read.error.code}`);
  await acceptCustomers(services, await previewCustomers(services, 'exemple-clients.csv', read.customers));
  await saveCompany(services.database, actContext(services), company.value);
}
