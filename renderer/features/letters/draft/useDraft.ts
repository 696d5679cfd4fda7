import { useEffect, useState, useSyncExternalStore } from 'react';
import { TODAY } from '../../../platform/provided';
import { saveDraft } from '../../../store/acts/contacts/saveDraft';
import { readDraft } from '../../../store/queries/readSettings';
import { useProvided } from '../../../ui/provided/provided';
import { actContext } from '../../../usecases/reminderContext';
import { SERVICES } from '../../../usecases/servicesKey';
import type { Services } from '../../../usecases/services';
import type { Day } from '../../../domain/day';
import { DraftBook, type DraftState } from './draftBook';
import { noteDraft, readDraftNote } from './draftNote';

/** Milliseconds of quiet after which the draft is saved: one entry of the journal for a handful of ticks. */
const QUIET = 10_000;

function bookOf(services: Services, today: Day): DraftBook {
  return new DraftBook(today, {
    read: () => readDraft(services.database),
    save: (draft) => saveDraft(services.database, actContext(services), draft),
    note: (draft) => noteDraft(localStorage, draft),
    noted: () => readDraftNote(localStorage),
    later: (run) => {
      const timer = setTimeout(run, QUIET);
      return () => clearTimeout(timer);
    },
  });
}

/** The draft of today, saved when the screen is left; a new day begins a new one. */
export function useDraft(): DraftState & Pick<DraftBook, 'change' | 'current' | 'flush' | 'open'> {
  const services = useProvided(SERVICES);
  const today = useProvided(TODAY);
  const [book, setBook] = useState(() => bookOf(services, today));
  if (book.today !== today) setBook(bookOf(services, today));
  useEffect(() => {
    void book.open();
    return () => void book.flush();
  }, [book]);
  const state = useSyncExternalStore(book.subscribe, book.state);
  return { ...state, change: book.change, current: book.current, flush: book.flush, open: book.open };
}
