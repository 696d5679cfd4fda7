import { bridge } from '../../i18n/fr/bridge';

type BridgeCode = Exclude<keyof typeof bridge, 'advice'>;

function isBridgeCode(code: unknown): code is BridgeCode {
  return typeof code === 'string' && code !== 'advice' && Object.hasOwn(bridge, code);
}

/** The code of an error that came from the shell, when it is one that has a sentence; null for anything else. */
export function bridgeCodeOf(error: unknown): BridgeCode | null {
  if (!(error instanceof Error) || error.name !== 'BridgeError' || !('code' in error)) return null;
  return isBridgeCode(error.code) ? error.code : null;
}

/** All that is known of an error, for whoever is asked for help: never for the owner to read. */
export function errorDetails(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncause: ${errorDetails(error.cause)}`;
  const code = 'code' in error ? `\ncode: ${String(error.code)}` : '';
  return `${error.stack ?? `${error.name}: ${error.message}`}${code}${cause}`;
}
