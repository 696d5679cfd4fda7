import { useLiveQuery } from 'dexie-react-hooks';
import type { AccountId } from '../../../domain/account/account';
import type { ReminderContext } from '../../../domain/reminders/reminderContext';
import { readAccount, type SeenAccount } from '../../../store/queries/readAccount';
import { TODAY } from '../../../platform/provided';
import { useProvided } from '../../../ui/provided/provided';
import { reminderContext } from '../../../usecases/reminderContext';
import { SERVICES } from '../../../usecases/servicesKey';

export type LoadedCustomer =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly seen: SeenAccount; readonly context: ReminderContext };

/** One account and what the engine decides by, read again whenever either changes or the day does. */
export function useCustomer(accountId: AccountId): LoadedCustomer {
  const services = useProvided(SERVICES);
  const today = useProvided(TODAY);
  const loaded = useLiveQuery(async (): Promise<LoadedCustomer> => {
    try {
      const seen = await readAccount(services.database, accountId);
      if (seen === null) return { kind: 'missing' };
      return { kind: 'ready', seen, context: await reminderContext(services) };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }, [services, accountId, today]);
  return loaded ?? { kind: 'loading' };
}
