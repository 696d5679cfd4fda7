import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../domain/settings/settings';
import { saveSettings } from '../../store/acts/settings/saveSettings';
import { readSettings } from '../../store/queries/readSettings';
import { useErrorSentences } from '../../ui/feedback/useErrorSentences';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';

export interface SettingsInHand {
  /** Undefined while they are read. */
  readonly settings: Settings | undefined;
  /** Keeps a choice at once; it can be taken back from the notice. */
  readonly save: (part: Partial<Settings>) => Promise<void>;
}

/** The owner's choices, and the way to keep another one. */
export function useSettings(): SettingsInHand {
  const { t, i18n } = useTranslation('settings');
  const services = useProvided(SERVICES);
  const notify = useNotify();
  const sentences = useErrorSentences();
  const { database } = services;
  const settings = useLiveQuery(() => readSettings(database), [database]);

  const write = async (next: Settings): Promise<boolean> => {
    try {
      await saveSettings(database, actContext(services), next);
      return true;
    } catch (error) {
      notify({ message: `${t('failed')} ${sentences(error).happened}` });
      return false;
    }
  };
  const save = async (part: Partial<Settings>): Promise<void> => {
    const before = await readSettings(database);
    if (await write({ ...before, ...part }))
      notify({
        // In the language that was just chosen, if one was.
        message: i18n.getFixedT(part.language ?? before.language, 'settings')('saved'),
        undo: async () => {
          await write(before);
        },
      });
  };
  return { settings, save };
}
