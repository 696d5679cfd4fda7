import { describe, expect, it } from 'vitest';
import {
  isTrustedSender,
  mayNavigate,
  mayRequest,
  mayUse,
} from '../../../../electron/main/security/decisions';
import { APP_PAGE, isOurAddress, isOurPage, RECOVERY_PAGE } from '../../../../electron/main/security/ourPage';

/** What an attacker writes to be taken for us. */
const FOREIGN = [
  'https://encours/index.html',
  'http://encours/index.html',
  'app://encours.evil.example/index.html',
  'app://evil/index.html',
  'app://encours@evil/index.html',
  'app://user:secret@encours/index.html',
  'app://encours:8080/index.html',
  'apps://encours/index.html',
  'https://evil.example/?app://encours/index.html',
  'https://evil.example/#app://encours/index.html',
  'https://evil.example/app://encours/index.html',
  'https://encours.app.invalid/index.html',
  'file:///index.html',
  'javascript:location="app://encours/index.html"',
  'data:text/html,app://encours/index.html',
  'blob:app://encours/index.html',
  'about:blank',
  'app:',
  'app://',
  '//encours/index.html',
  'app//encours/index.html',
  ' ',
  '',
  'not an address',
];

describe('our page', () => {
  it.each([APP_PAGE, RECOVERY_PAGE, 'app://encours/', `${APP_PAGE}#/clients/42`, 'APP://encours/index.html'])(
    '%s is ours',
    (address) => {
      expect(isOurPage(address)).toBe(true);
    },
  );

  it.each(FOREIGN)('%j is not', (address) => {
    expect(isOurPage(address)).toBe(false);
    expect(mayNavigate(address, true)).toBe(false);
    expect(isTrustedSender({ url: address, parent: null })).toBe(false);
  });

  it('is a document, not any file of the bundle and not a query that could carry orders', () => {
    expect(isOurPage('app://encours/assets/index.js')).toBe(false);
    expect(isOurPage('app://encours/index.html?open=/etc/passwd')).toBe(false);
    expect(isOurPage('app://encours/../index.html')).toBe(true);
    expect(isOurPage('app://encours/..%2fmain/index.html')).toBe(false);
  });

  it('is never shown in a frame inside the page', () => {
    expect(mayNavigate(APP_PAGE, true)).toBe(true);
    expect(mayNavigate(APP_PAGE, false)).toBe(false);
    expect(isTrustedSender({ url: APP_PAGE, parent: {} })).toBe(false);
    expect(isTrustedSender({ url: APP_PAGE, parent: null })).toBe(true);
    expect(isTrustedSender(null)).toBe(false);
    expect(isTrustedSender(undefined)).toBe(false);
  });
});

describe('requests', () => {
  it.each([
    APP_PAGE,
    'app://encours/assets/font.ttf',
    'data:image/png;base64,AA==',
    'blob:app://encours/6c1b7c1e-6b2e-4a7e-9d54-6f7d1d1f7f00',
  ])('lets %s through', (address) => {
    expect(mayRequest(address, false)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://127.0.0.1:9/',
    'http://localhost/',
    'ws://127.0.0.1/',
    'wss://example.com/socket',
    'ftp://example.com/',
    'file:///etc/passwd',
    'blob:https://example.com/6c1b7c1e',
    'blob:null/6c1b7c1e',
    'filesystem:https://example.com/temporary/a',
    'chrome://settings',
    'chrome-extension://abc/page.html',
    'devtools://devtools/bundled/inspector.html',
    'app://evil/index.html',
    '',
  ])('cancels %s', (address) => {
    expect(mayRequest(address, false)).toBe(false);
  });

  it('lets the developer’s tools load their own files, and nothing more', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(mayRequest('devtools://remote/inspector.html', true)).toBe(false);
    expect(mayRequest('https://example.com/', true)).toBe(false);
  });
});

describe('permissions', () => {
  it.each(['persistent-storage', 'clipboard-sanitized-write'])(
    'grants %s to our page alone',
    (permission) => {
      expect(mayUse(permission, APP_PAGE)).toBe(true);
      expect(mayUse(permission, 'app://encours')).toBe(true);
      expect(mayUse(permission, 'https://example.com/')).toBe(false);
      expect(mayUse(permission, '')).toBe(false);
    },
  );

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'usb',
    'serial',
    'hid',
    'midiSysex',
    'display-capture',
    'unknown',
    'a permission of tomorrow',
  ])('refuses %s to everybody', (permission) => {
    expect(mayUse(permission, APP_PAGE)).toBe(false);
  });
});

describe('addresses in our bundle', () => {
  it.each(FOREIGN)('%j lies outside', (address) => {
    expect(isOurAddress(address)).toBe(false);
  });
});
