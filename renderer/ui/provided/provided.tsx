import { createContext, type ReactNode, useContext, useMemo } from 'react';

/**
 * Names something that the app hands down to every screen, and bears its type. A layer without React declares the key
 * (a plain object); the app provides the value; screens take it with `useProvided(KEY)`.
 */
export interface ProvidedKey<T> {
  readonly name: string;
  /** Never set: it only carries the type. */
  readonly type?: T;
}

const Provided = createContext<ReadonlyMap<string, unknown>>(new Map());

export interface ProvideProps<T> {
  readonly of: ProvidedKey<T>;
  readonly value: T;
  readonly children: ReactNode;
}

export function Provide<T>({ of, value, children }: ProvideProps<T>): React.JSX.Element {
  const outer = useContext(Provided);
  const inner = useMemo(() => new Map(outer).set(of.name, value), [outer, of.name, value]);
  return <Provided value={inner}>{children}</Provided>;
}

/** @throws Error when no `Provide` above gives it: a programmer's mistake. */
export function useProvided<T>(key: ProvidedKey<T>): T {
  const provided = useContext(Provided);
  if (!provided.has(key.name)) throw new Error(`nothing provides "${key.name}" here`);
  return provided.get(key.name) as T;
}
