import { isAbsolute, relative, resolve } from 'node:path';
import { APP_PAGE, isOurAddress } from '../security/ourPage';

/**
 * The file of the bundle that an `app://` address names, or null when it names none of ours. The path is decoded first
 * and compared after it was resolved, so that no spelling of `..` climbs out; a second round of encoding, a backslash, a
 * drive letter, a stream or a NUL are refused instead of interpreted.
 */
export function resolveBundlePath(address: string, root: string): string | null {
  if (!isOurAddress(address)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || /[%\\:\0]/.test(path)) return null;
  const file = resolve(root, `.${path === '/' ? new URL(APP_PAGE).pathname : path}`);
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return file;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
