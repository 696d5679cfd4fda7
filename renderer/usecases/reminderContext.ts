import { withEnteredRates } from '../domain/latepayment/rateTable';
import type { ReminderContext } from '../domain/reminders/reminderContext';
import type { ActContext } from '../store/transaction/actContext';
import { readCompany, readEnteredRates, readSettings } from '../store/queries/readSettings';
import type { Services } from './services';

/** What the engine decides by today: settings, company, bundled rates completed with the owner's. */
export async function reminderContext({
  database,
  bundledRates,
  today,
}: Pick<Services, 'database' | 'bundledRates' | 'today'>): Promise<ReminderContext> {
  const { ecb, legal } = await readEnteredRates(database);
  return {
    today: today(),
    settings: await readSettings(database),
    rates: withEnteredRates(bundledRates, ecb, legal),
    company: await readCompany(database),
  };
}

/** Who acts and when, for the journal. */
export function actContext({ today, now, by }: Pick<Services, 'today' | 'now' | 'by'>): ActContext {
  return { at: now(), by, today: today() };
}
