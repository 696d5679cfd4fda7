import { useEffect, useState } from 'react';
import type { LettersQuery, ListSums, PortfolioState } from '../../../store/portfolio/protocol';
import type { LetterRow } from '../../../store/portfolio/rows';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';

export interface LetterRows {
  readonly rows: readonly LetterRow[];
  readonly sums: ListSums;
}

export interface LetterRowsAnswer {
  /** Null until the first answer; afterwards the last answer stays in sight while the next one is asked. */
  readonly answer: LetterRows | null;
  /** What is in sight answers another question, or is from before a change. */
  readonly asking: boolean;
  /** Why what was asked last could not be read; what is in sight, if anything, is not it. */
  readonly error: unknown;
  readonly retry: () => void;
}

interface Answered extends Pick<LetterRowsAnswer, 'answer' | 'error'> {
  /** What it answers. */
  readonly query: LettersQuery;
  readonly version: number;
}

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };

/**
 * The whole list at once: ticks and totals are over every letter, shown or not. One row is some 200 bytes and there is
 * one a customer, so that 10 000 customers cross from the worker in a few hundredths of a second.
 */
export function useLetterRows(
  query: LettersQuery,
  { phase, version }: Pick<PortfolioState, 'phase' | 'version'>,
): LetterRowsAnswer {
  const { portfolio } = useProvided(SERVICES);
  const [state, setState] = useState<Answered>({ answer: null, error: undefined, query, version });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (phase === 'loading') return undefined;
    let gone = false;
    portfolio.letters(query, ALL).then(
      (answer) => !gone && setState({ answer, error: undefined, query, version }),
      (error: unknown) => !gone && setState((before) => ({ ...before, error, query, version })),
    );
    return () => {
      gone = true;
    };
  }, [portfolio, query, phase, version, attempt]);
  const { answer, error } = state;
  const asking = answer === null || state.query !== query || state.version !== version;
  return { answer, asking, error, retry: () => setAttempt((count) => count + 1) };
}
