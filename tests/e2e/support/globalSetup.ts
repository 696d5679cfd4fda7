import { buildProgram } from '../../../build/commands/build';
import { findBrowser } from '../../../build/commands/findBrowser';
import { ELECTRON_IS_PRESENT } from './hostKind';

/** Builds what is out of date, and finds the browser once for all tests where Electron can't be had. */
export default async function prepare(): Promise<void> {
  await buildProgram({ force: false });
  if (!ELECTRON_IS_PRESENT) process.env['ENCOURS_BROWSER'] = findBrowser();
}
