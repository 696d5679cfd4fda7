import type { BackupSource, RestoreSource, RestoreSources } from '../../../platform/safetyShell';
import type { CopyFacts } from '../../../store/parts/copyFacts';

/** A copy that can be restored, as the list shows it. */
export interface SourceRow {
  readonly source: RestoreSource;
  readonly kind: 'mirror' | 'backup';
  /** ISO instant; null for a file whose head could not be read. */
  readonly at: string | null;
  /** Where it is; empty for a mirror. */
  readonly place: string;
  /** Of the file; empty for a mirror. */
  readonly name: string;
  readonly bytes: number;
  readonly encrypted: boolean;
  readonly problem: BackupSource['problem'];
  /** What it holds; null until it is opened. */
  readonly facts: CopyFacts | null;
}

export function rowOfBackup(backup: BackupSource): SourceRow {
  const { source, at, place, name, bytes, encrypted, problem } = backup;
  return { source, kind: 'backup', at, place, name, bytes, encrypted, problem, facts: null };
}

/** Mirrors and backups in one list, the newest first; those whose day is not known at the end. */
export function sourceRows({ mirrors, backups }: RestoreSources): SourceRow[] {
  const rows: SourceRow[] = [
    ...mirrors.map(({ source, facts, bytes }): SourceRow => ({
      source,
      kind: 'mirror',
      at: facts.at,
      place: '',
      name: '',
      bytes,
      encrypted: false,
      problem: null,
      facts,
    })),
    ...backups.map(rowOfBackup),
  ];
  return rows.toSorted((one, other) => {
    const [a, b] = [one.at ?? '', other.at ?? ''];
    return a < b ? 1 : a > b ? -1 : 0;
  });
}
