import { app, session, type Session, type WebContents } from 'electron';
import { mayNavigate, mayRequest, mayUse } from './decisions';

/** Before ready: the process itself is told not to reach out, whatever the page or the browser's own services want. */
export function closeTheNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
}

/** Every page that ever comes to exist is held to the same rules, not only the window that we know of. */
export function hardenEverything(): void {
  app.on('web-contents-created', (_event, contents) => hardenPage(contents));
  hardenSession(session.defaultSession, !app.isPackaged);
}

function hardenSession(target: Session, developing: boolean): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, developing) });
  });
  target.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl));
  });
  target.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayUse(permission, requestingOrigin),
  );
  // Files leave through the shell's own dialogs only: a link that downloads would write beside them, unasked.
  target.on('will-download', (event) => event.preventDefault());
  target.setSpellCheckerEnabled(false);
}

function hardenPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, true)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
