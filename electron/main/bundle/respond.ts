import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from './contentSecurityPolicy';
import { contentTypeOf } from './contentType';
import { resolveBundlePath } from './resolvePath';

/**
 * Answers a request for a file of the bundle.
 * @param root folder that holds `index.html`
 * @returns 405 for anything but reading, 404 for what is not ours or not there
 */
export async function respondFromBundle(
  request: { readonly url: string; readonly method: string },
  root: string,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = resolveBundlePath(request.url, root);
  const type = file === null ? null : contentTypeOf(file);
  if (file === null || type === null) return refusal(404);
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch {
    return refusal(404);
  }
  return type.startsWith('text/html')
    ? documentResponse(content.toString('utf8'))
    : fileResponse(content, type);
}

/** A document of ours with a nonce made for it alone. */
export function documentResponse(html: string): Response {
  const nonce = randomBytes(18).toString('base64');
  const body = html.replaceAll(NONCE_PLACEHOLDER, nonce);
  return new Response(body, { headers: headersOf('text/html; charset=utf-8', nonce) });
}

function fileResponse(content: Buffer, type: string): Response {
  return new Response(new Uint8Array(content), { headers: headersOf(type, null) });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: headersOf('text/plain; charset=utf-8', null) });
}

function headersOf(type: string, nonce: string | null): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
