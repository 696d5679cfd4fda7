import { join } from 'node:path';
import { errorCodeOf } from '../services/errorCode';
import { trimTornLogs } from './trimTornLogs';

export interface MendingParts {
  /** Where the engine keeps the profile's databases. */
  readonly storageFolder: string;
  readonly dataFolder: string;
  readonly onProblem: (problem: unknown) => void;
  readonly trim?: typeof trimTornLogs;
}

/**
 * Mends the engine's logs before it opens anything.
 * @returns false when the disk has no room for it: the engine would delete the database over what is not mended, so nothing is
 * to be opened. Of all else that fails the start goes on: the mirror is there for what may follow
 */
export async function mendStorage(parts: MendingParts): Promise<boolean> {
  const { storageFolder, dataFolder, onProblem, trim = trimTornLogs } = parts;
  try {
    for (const { name, bytes, keptBytes, damaged } of await trim(storageFolder, join(dataFolder, 'damaged')))
      onProblem(
        `${damaged ? 'damaged' : 'torn'} ${name}: ${String(keptBytes)} of ${String(bytes)} bytes kept`,
      );
    return true;
  } catch (error) {
    onProblem(error);
    return errorCodeOf(error) !== 'disk-full';
  }
}
