import { acts } from '../../i18n/fr/acts';
import { bridge } from '../../i18n/fr/bridge';
import { store } from '../../i18n/fr/store';

type ActCode = Exclude<keyof typeof acts, 'advice'>;
type BridgeCode = Exclude<keyof typeof bridge, 'advice'>;
type StoreCode = Exclude<keyof typeof store, 'advice'>;

/** Where the sentences of an error are: the catalogue and the code in it. */
export type ErrorSentences =
  | { readonly ns: 'acts'; readonly code: ActCode }
  | { readonly ns: 'bridge'; readonly code: BridgeCode }
  | { readonly ns: 'store'; readonly code: StoreCode };

/** The sentences for an error of the shell, of the store or of a business act, known by its name and code; else null. */
export function sentencesOf(error: unknown): ErrorSentences | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { name, code } = error;
  if (code === 'advice') return null;
  if (name === 'BridgeError' && Object.hasOwn(bridge, code))
    return { ns: 'bridge', code: code as BridgeCode };
  if (name === 'ActError' && Object.hasOwn(acts, code)) return { ns: 'acts', code: code as ActCode };
  if (name === 'StoreError' && Object.hasOwn(store, code)) return { ns: 'store', code: code as StoreCode };
  return null;
}

/** All that is known of an error, for whoever is asked for help: never for the owner to read. */
export function errorDetails(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncause: ${errorDetails(error.cause)}`;
  const code = 'code' in error ? `\ncode: ${String(error.code)}` : '';
  return `${error.stack ?? `${error.name}: ${error.message}`}${code}${cause}`;
}
