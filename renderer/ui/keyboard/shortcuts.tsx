import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type KeyCombo, matchesCombo, writesText } from './keyCombo';

export interface Shortcut {
  /** Any of them runs it; all are shown. */
  readonly keys: readonly KeyCombo[];
  /** What it does, as the help shows it. */
  readonly label: string;
  /** Absent: only told in the help (the list deals with the key itself). */
  readonly run?: () => void;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** The keys that hold right now: the shell's and those of the screen that is shown. */
export class ShortcutRegistry {
  private groups: readonly ShortcutGroup[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly all = (): readonly ShortcutGroup[] => this.groups;

  add(group: ShortcutGroup): () => void {
    this.groups = [...this.groups, group];
    this.announce();
    return () => {
      this.groups = this.groups.filter((each) => each !== group);
      this.announce();
    };
  }

  /** The screen's own keys come before the shell's: the last group added is asked first. */
  find(event: KeyboardEvent): Shortcut | null {
    const typing = isTyping(event.target);
    for (const group of this.groups.toReversed()) {
      for (const shortcut of group.shortcuts) {
        const combo = shortcut.run && shortcut.keys.find((key) => matchesCombo(key, event));
        if (combo !== undefined && !(typing && writesText(combo))) return shortcut;
      }
    }
    return null;
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

const Registry = createContext<ShortcutRegistry | null>(null);

function useRegistry(): ShortcutRegistry {
  const registry = useContext(Registry);
  if (registry === null) throw new Error('no ShortcutsProvider above');
  return registry;
}

/** Listens to the keyboard for everything below. While a dialog is open, only the dialog's own keys hold. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const [registry] = useState(() => new ShortcutRegistry());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      const shortcut = registry.find(event);
      if (!shortcut?.run) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry]);
  return <Registry value={registry}>{children}</Registry>;
}

/** The keys of a screen, while it is shown. Keep the group stable (`useMemo`). */
export function useShortcuts(group: ShortcutGroup): void {
  const registry = useRegistry();
  useEffect(() => registry.add(group), [registry, group]);
}

export function useShortcutGroups(): readonly ShortcutGroup[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}
