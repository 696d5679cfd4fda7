import { isOurAddress, isOurPage } from './ourPage';

/** The page may go to our own documents in its main frame; a frame inside it may go nowhere. */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  return isMainFrame && isOurPage(address);
}

/**
 * What may be loaded at all: our own bundle, and bytes that the page already holds. The tools for developers have their
 * own scheme and are absent from the packaged program.
 */
export function mayRequest(address: string, developing: boolean): boolean {
  if (isOurAddress(address)) return true;
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isOurAddress(address.slice('blob:'.length));
  return developing && address.startsWith('devtools://devtools/');
}

/** Keeping the database when the disk is full, and copying a text: the page needs nothing else of the system. */
const GRANTED_PERMISSIONS: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

export function mayUse(permission: string, requestingAddress: string): boolean {
  return GRANTED_PERMISSIONS.includes(permission) && isOurAddress(requestingAddress);
}

/** Whether a call over the bridge comes from our page itself, not from a frame in it or from what replaced it. */
export function isTrustedSender(
  frame: { readonly url: string; readonly parent: unknown } | null | undefined,
): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOurPage(frame.url);
}
