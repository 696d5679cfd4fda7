import type { Shell } from '../platform/bridge';
import type { BusyTracker } from '../platform/busy';
import { type ExportColumn, exportList } from './exportList';

export interface ListToSave<Row> {
  /** The name that is proposed for the file. */
  readonly suggestedName: string;
  /** What is under way, should the owner want to quit meanwhile. */
  readonly doing: string;
  /** Rows `from` (included) to `to` (excluded), fewer at the end. */
  readonly fetch: (from: number, to: number) => Promise<{ readonly rows: readonly Row[] }>;
  readonly columns: readonly ExportColumn<Row>[];
}

/**
 * Makes the whole of a list a CSV file and asks where to save it.
 * @returns the file's name, null when the owner cancelled
 * @throws BridgeError, and what `fetch` throws
 */
export async function saveList<Row>(
  shell: Pick<Shell, 'saveFile'>,
  busy: BusyTracker,
  { suggestedName, doing, fetch, columns }: ListToSave<Row>,
): Promise<string | null> {
  const ended = busy.begin(doing);
  try {
    const bytes = await exportList(fetch, columns);
    const saved = await shell.saveFile({ suggestedName, kind: 'csv', bytes });
    return saved === null ? null : saved.name;
  } finally {
    ended();
  }
}
