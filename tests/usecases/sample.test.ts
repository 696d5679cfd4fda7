import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_LETTERS } from '../../renderer/store/portfolio/protocol';
import { resetSample } from '../../renderer/store/acts/receivables/resetSample';
import { checkIntegrity } from '../../renderer/store/integrity';
import { readCompany } from '../../renderer/store/queries/readSettings';
import { acceptPreview, previewImport, replanImport } from '../../renderer/usecases/importFile';
import { loadSample } from '../../renderer/usecases/loadSample';
import { actContext } from '../../renderer/usecases/reminderContext';
import type { Services } from '../../renderer/usecases/services';
import { startUp } from '../../renderer/usecases/startUp';
import { undoLastImport } from '../../renderer/usecases/undoLastImport';
import { assetBlob, assetJson, realServices } from './services';

async function sampleFiles() {
  return {
    fec: await assetBlob('sample/sample-fec.txt'),
    customers: await assetBlob('sample/sample-customers.csv'),
    company: await assetJson('sample/sample-company.json'),
  };
}

describe('importing files and the sample company', () => {
  let services: Services;
  let close: () => Promise<void>;
  let count = 0;
  beforeEach(async () => {
    ({ services, close } = await realServices(`sample-${(count += 1)}`));
  });
  afterEach(() => close());

  it('loads the sample company through the path of real files, and finds it after a restart', async () => {
    await loadSample(services, await sampleFiles());
    expect((await readCompany(services.database))?.specimen).toBe(true);
    const counts = await services.portfolio.today();
    expect(counts.customers).toBeGreaterThanOrEqual(60);
    expect(counts.letters.count).toBeGreaterThan(15);
    const steps = counts.byStep.map(({ step }) => step);
    expect(steps).toContain('preventive');
    expect(steps).toContain('reminder3');
    expect((await checkIntegrity(services.database)).problems).toEqual([]);

    services.database.close();
    const started = await startUp(services.database.name);
    expect(started).toMatchObject({ sample: true, tail: 'whole', company: { specimen: true } });
    started.database.close();
  });

  it('refuses to load the sample over data, and real files over the sample', async () => {
    const files = await sampleFiles();
    const real = await previewImport(services, { name: 'fec.txt', content: files.fec });
    if (!real.ok) throw new Error(real.error.code);
    await loadSample(services, files);
    await expect(loadSample(services, files)).rejects.toMatchObject({ code: 'not-allowed' });
    const again = await replanImport(services, real, 'wait');
    await expect(acceptPreview(services, again)).rejects.toMatchObject({ code: 'not-allowed' });
    await resetSample(services.database, actContext(services));
    await acceptPreview(services, await replanImport(services, real, 'wait'));
    await expect(loadSample(services, files)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('writes what the preview announced: count and sum, told with its progress', async () => {
    const phases = new Set<string>();
    const preview = await previewImport(
      services,
      { name: 'fec.txt', content: await assetBlob('sample/sample-fec.txt') },
      { onProgress: (phase) => phases.add(phase) },
    );
    if (!preview.ok) throw new Error(preview.error.code);
    expect(await services.database.accounts.count()).toBe(0);
    const { figures } = preview.plan;
    await acceptPreview(services, preview, { onProgress: (phase) => phases.add(phase) });
    expect([...phases]).toEqual(['reading', 'planning', 'writing']);
    const counts = await services.portfolio.today();
    expect(counts.customers).toBe(figures.customers.created);
    expect(counts.open.cents).toBe(figures.openAfter);
    expect(counts.waiting.cents).toBe(figures.waitingAfter);
    const report = await checkIntegrity(services.database);
    expect(report.balance).toBe(preview.inspection.openTotalCents + figures.waitingAfter);
    expect(report.problems).toEqual([]);
  });

  it('can decide all unbalanced letter groups before accepting', async () => {
    const preview = await previewImport(services, {
      name: 'fec.txt',
      content: await assetBlob('sample/sample-fec.txt'),
    });
    if (!preview.ok) throw new Error(preview.error.code);
    expect(preview.plan.figures.waiting.count).toBeGreaterThan(0);
    const open = await replanImport(services, preview, 'open');
    expect(open.plan.figures.waiting.count).toBe(0);
    expect(open.plan.figures.openAfter).toBe(
      preview.plan.figures.openAfter + preview.plan.figures.waitingAfter,
    );
  });

  it('says in French what is not a file of receivables, and writes nothing', async () => {
    const preview = await previewImport(services, {
      name: 'photo.txt',
      content: new Blob(['rien à voir\n']),
    });
    expect(preview.ok).toBe(false);
    if (!preview.ok) expect(preview.error.code).toMatch(/[a-zé]{3}/);
    expect(await undoLastImport(services)).toEqual({ ok: false, why: 'nothing', accounts: [] });
  });

  it('undoes an import whole', async () => {
    const preview = await previewImport(services, {
      name: 'fec.txt',
      content: await assetBlob('sample/sample-fec.txt'),
    });
    if (!preview.ok) throw new Error(preview.error.code);
    await acceptPreview(services, preview);
    expect(await undoLastImport(services)).toMatchObject({ ok: true });
    expect(await services.database.accounts.count()).toBe(0);
    expect(await services.database.history.count()).toBe(0);
    const list = await services.portfolio.letters(ALL_LETTERS, { from: 0, to: 10 });
    expect(list.count).toBe(0);
    expect((await checkIntegrity(services.database)).problems).toEqual([]);
  });
});
