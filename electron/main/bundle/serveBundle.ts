import { protocol } from 'electron';
import { recoveryPage } from '../window/recoveryPage';
import { APP_SCHEME, RECOVERY_PAGE } from '../security/ourPage';
import type { Language } from '../services/shellState';
import { documentResponse, respondFromBundle } from './respond';

/** Must run before ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** @param language of the recovery page, which has to do without the page's own texts */
export function serveBundle(root: string, language: () => Language): void {
  protocol.handle(APP_SCHEME, (request) =>
    request.url === RECOVERY_PAGE
      ? documentResponse(recoveryPage(language()))
      : respondFromBundle(request, root),
  );
}
