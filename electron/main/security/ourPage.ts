/** Scheme and host of the page. Never renamed: the browser files the owner's data under them. */
export const APP_SCHEME = 'app';
const APP_HOST = 'encours';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;
export const RECOVERY_PAGE = `${APP_SCHEME}://${APP_HOST}/recovery.html`;

const PAGES = ['/', '/index.html', '/recovery.html'];

/**
 * Whether an address is one of our own documents. Protocol and host are compared apart, because Node gives "null" as
 * the origin of a custom scheme; anything that does not parse is foreign.
 */
export function isOurPage(address: string): boolean {
  const url = parsed(address);
  return url !== null && isOurOrigin(url) && url.search === '' && PAGES.includes(url.pathname);
}

/** Whether an address lies in our own bundle: a document, a script, a font. */
export function isOurAddress(address: string): boolean {
  const url = parsed(address);
  return url !== null && isOurOrigin(url);
}

function isOurOrigin(url: URL): boolean {
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.hostname === APP_HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
