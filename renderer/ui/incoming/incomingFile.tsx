import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

/** A file that was dropped anywhere on the window, on its way to the screen that imports it. */
export class IncomingFile {
  private file: File | null = null;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): File | null => this.file;

  offer(file: File): void {
    this.set(file);
  }

  /** The screen has it: it is not offered again. */
  taken(): void {
    this.set(null);
  }

  private set(file: File | null): void {
    this.file = file;
    for (const listener of this.listeners) listener();
  }
}

const Incoming = createContext<IncomingFile | null>(null);

export function IncomingFileProvider({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const [incoming] = useState(() => new IncomingFile());
  return <Incoming value={incoming}>{children}</Incoming>;
}

export function useIncoming(): IncomingFile {
  const incoming = useContext(Incoming);
  if (incoming === null) throw new Error('no IncomingFileProvider above');
  return incoming;
}

/** The file that waits to be imported; null when there is none. Call `useIncoming().taken()` once it is dealt with. */
export function useIncomingFile(): File | null {
  const incoming = useIncoming();
  return useSyncExternalStore(incoming.subscribe, incoming.current);
}
