import { join } from 'node:path';
import { electronBinary, STAND_IN_FOLDER } from '../../../build/commands/electronBinary';

/** Specs run on Electron where it is present, unless `E2E_HOST=standin` asks for the other. They never look at this. */
export const ELECTRON_IS_PRESENT = electronBinary() !== null && process.env['E2E_HOST'] !== 'standin';

/** What a test starts by hand, without Playwright: the second copy of the program. */
export function programToStart(): string {
  const electron = ELECTRON_IS_PRESENT ? electronBinary() : null;
  return electron ?? join(STAND_IN_FOLDER, 'electron');
}

if (!ELECTRON_IS_PRESENT) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = STAND_IN_FOLDER;
