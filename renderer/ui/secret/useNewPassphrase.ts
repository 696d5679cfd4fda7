import { useState } from 'react';
import { NO_PASSPHRASE, type PassphraseDraft, passphraseProblem } from './NewPassphrase';

export interface NewPassphraseForm {
  /** For `NewPassphrase`. */
  readonly fields: {
    readonly draft: PassphraseDraft;
    readonly onChange: (draft: PassphraseDraft) => void;
    readonly sent: boolean;
  };
  /** It is being set. */
  readonly working: boolean;
  /** Why it could not be set; undefined for nothing. */
  readonly failure: unknown;
  /** Sets it if it stands, once at a time. */
  readonly send: () => void;
}

/** A form around a new passphrase. @param set takes one that stands; what it throws is the form's `failure` */
export function useNewPassphrase(set: (passphrase: string) => Promise<void>): NewPassphraseForm {
  const [draft, setDraft] = useState(NO_PASSPHRASE);
  const [sent, setSent] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<unknown>(undefined);

  const send = async (): Promise<void> => {
    setSent(true);
    if (passphraseProblem(draft) !== null || working) return;
    setWorking(true);
    setFailure(undefined);
    try {
      await set(draft.first);
    } catch (error) {
      setFailure(error);
    } finally {
      setWorking(false);
    }
  };
  return { fields: { draft, onChange: setDraft, sent }, working, failure, send: () => void send() };
}
