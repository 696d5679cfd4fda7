import { useEffect, useState } from 'react';
import type { AccountId } from '../../../domain/account/account';
import { useProvided } from '../../../ui/provided/provided';
import { type LetterPreview, previewLetter } from '../../../usecases/previewLetter';
import { SERVICES } from '../../../usecases/servicesKey';

export type LetterViewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** `fresh` is false while the letter is laid out again: other words, other data. */
  | { readonly kind: 'shown'; readonly view: LetterPreview; readonly fresh: boolean };

export interface LetterViewRequest {
  readonly accountId: AccountId;
  readonly paragraph: string;
  /** Rises with each change of the data. */
  readonly version: number;
}

/** Keys held down run through the list: only the letter that the owner stops at is laid out. */
const REST_MS = 150;

interface Made {
  readonly of: AccountId | null;
  readonly request: LetterViewRequest | null;
  readonly result: { readonly view: LetterPreview } | { readonly error: unknown } | null;
}

export function useLetterView({ accountId, paragraph, version }: LetterViewRequest): LetterViewState & {
  readonly retry: () => void;
} {
  const services = useProvided(SERVICES);
  const [made, setMade] = useState<Made>({ of: null, request: null, result: null });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    const request = { accountId, paragraph, version };
    const settle = (result: Made['result']): void => {
      if (!gone) setMade({ of: accountId, request, result });
    };
    const timer = setTimeout(() => {
      previewLetter(services, { accountId, personalParagraph: paragraph }).then(
        (view) => settle({ view }),
        (error: unknown) => settle({ error }),
      );
    }, REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [services, accountId, paragraph, version, attempt]);

  const retry = (): void => setAttempt((count) => count + 1);
  if (made.of !== accountId || made.result === null) return { kind: 'loading', retry };
  if ('error' in made.result) return { kind: 'failed', error: made.result.error, retry };
  const fresh = made.request?.paragraph === paragraph && made.request.version === version;
  return { kind: 'shown', view: made.result.view, fresh, retry };
}
