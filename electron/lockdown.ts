import { app, type Session, session, type WebContents } from 'electron';
import { isAppUrl } from './protocol/origin.ts';

/** What the app is made of; everything else that anything asks for is refused. */
export const isOwnRequest = (url: string): boolean =>
  isAppUrl(url) || /^(blob|data|devtools):/.test(url) || url.startsWith('chrome-devtools:');

/** Must run before the app is ready: takes from Chromium the means to reach anything on its own account. */
export const cutNetwork = (): void => {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('no-proxy-server');
};

const lockSession = (own: Session): void => {
  // Chromium would fetch a dictionary from its maker, even for a window without spell checking.
  own.setSpellCheckerEnabled(false);
  own.setSpellCheckerLanguages([]);
  own.setPermissionRequestHandler((_, __, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url) }));
  own.on('will-download', (event) => event.preventDefault());
};

const lockContents = (contents: WebContents): void => {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event, url) => {
    if (!isAppUrl(url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
};

/** No permission, no navigation, no new window, no request but the app's own. */
export const lockDown = (): void => {
  lockSession(session.defaultSession);
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_, contents) => lockContents(contents));
};
