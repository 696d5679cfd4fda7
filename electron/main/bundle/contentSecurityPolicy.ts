/** Stands in `index.html` where main writes the nonce of the document that it is about to serve. */
export const NONCE_PLACEHOLDER = '__ENCOURS_NONCE__';

/**
 * The policy of a document or a worker script. Scripts come from the bundle alone; the style elements that the interface
 * creates carry the document's nonce; nothing may be framed, posted or loaded from elsewhere.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
