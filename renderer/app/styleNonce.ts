/** The nonce that main put into this document, with which its policy lets MUI's style sheets in. */
export function readStyleNonce(page: Document): string | undefined {
  const meta = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta === null || meta.nonce === '' ? undefined : meta.nonce;
}
