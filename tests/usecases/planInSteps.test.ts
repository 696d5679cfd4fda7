import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import { planImport, planImportInSteps } from '../../renderer/domain/receivables/planImport';
import { DEFAULT_SETTINGS } from '../../renderer/domain/settings/settings';
import { previewImport } from '../../renderer/usecases/importFile';
import { readCounter } from '../../renderer/store/queries/readCounter';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../support/builders';
import { realServices } from './services';

const LINES = 12_000;

function longFile(): Blob {
  const lines = Array.from(
    { length: LINES },
    (_, index) => `C${index % 1500};Client ${index % 1500};F${index};01/02/2026;01/03/2026;100,00\n`,
  );
  return new Blob(['Code client;Nom du client;Numéro de facture;Date;Échéance;Montant TTC\n', ...lines]);
}

describe('a long import', () => {
  let close: () => Promise<void> = () => Promise.resolve();
  afterEach(() => close());

  it('tells while it is planned how far it is, up to the last line', async () => {
    const { services, close: end } = await realServices('steps-progress');
    close = end;
    const told: number[] = [];
    const preview = await previewImport(
      services,
      { name: 'factures.csv', content: longFile() },
      {
        onProgress: (phase, done, total) => {
          if (phase !== 'planning') return;
          expect(total).toBe(LINES);
          told.push(done);
        },
      },
    );
    expect(preview.ok && preview.plan.figures.invoices.count).toBe(LINES);
    expect(new Set(told).size).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[told.length - 1]).toBe(LINES);
  });

  it('can be cancelled while it is planned, and leaves nothing', async () => {
    const { services, close: end } = await realServices('steps-cancel');
    close = end;
    const controller = new AbortController();
    const planned = previewImport(
      services,
      { name: 'factures.csv', content: longFile() },
      {
        signal: controller.signal,
        onProgress: (phase, done) => {
          if (phase === 'planning' && done > 0) setTimeout(() => controller.abort(), 0);
        },
      },
    );
    await expect(planned).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readCounter(services.database)).toBe(0);
  });
});

describe('a plan made in steps', () => {
  it('is the plan made at once', () => {
    const ledger = aLedger(
      Array.from({ length: 60 }, (_, customer) =>
        aLedgerCustomer({
          code: `C${customer}`,
          open: Array.from({ length: 100 }, (_unused, line) =>
            aLedgerItem({
              number: `F${line}`,
              key: `k-${customer}-${line}`,
              date: '2026-01-05',
              amount: 1 + line,
            }),
          ),
        }),
      ),
    );
    const request = () => {
      let last = 0;
      return {
        existing: [],
        ledger,
        importId: 'import',
        settings: DEFAULT_SETTINGS,
        today: day('2026-03-20'),
        newId: () => `id-${(last += 1)}`,
        lettering: 'wait' as const,
      };
    };
    const steps = planImportInSteps(request());
    const told: number[] = [];
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value).toEqual(planImport(request()));
        break;
      }
      told.push(step.value);
    }
    expect(told).toEqual([0, 2000, 4000, 6000, 6000]);
  });
});
