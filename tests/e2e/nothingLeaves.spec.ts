import { expect, type Page, type Worker as PageWorker } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from './support/fixture';
import { openOutsideServer, type OutsideServer } from './support/outsideServer';

const ROOT = resolve(import.meta.dirname, '../..');

let outside: OutsideServer;
test.beforeEach(async () => {
  outside = await openOutsideServer();
});
test.afterEach(async () => {
  await outside.close();
});

test('nothing leaves from the page', async ({ sharedProgram: program }) => {
  const { page } = program;
  program.expectConsoleError(/127\.0\.0\.1|example\.com|Content Security Policy/i);
  const tried = await page.evaluate(tryEverything, outside.address);
  expect(tried).toEqual({
    fetch: false,
    webSocket: false,
    eventSource: false,
    image: false,
    script: false,
  });
  expect(outside.connections()).toBe(0);
  program.forgetForeignRequests();
});

test('nothing leaves from a worker', async ({ sharedProgram: program }) => {
  const { page } = program;
  program.expectConsoleError(/127\.0\.0\.1|Content Security Policy/i);
  const worker = await startWorker(page);
  const tried = await worker.evaluate(async (address) => {
    const fetched = await fetch(`http://${address}/`).then(
      () => true,
      () => false,
    );
    const imported = await import(/* @vite-ignore */ `http://${address}/module.js`).then(
      () => true,
      () => false,
    );
    const connected = await new Promise<boolean>((done) => {
      try {
        const socket = new WebSocket(`ws://${address}/`);
        socket.onopen = () => done(true);
        socket.onerror = () => done(false);
      } catch {
        done(false);
      }
    });
    return { fetched, imported, connected };
  }, outside.address);
  expect(tried).toEqual({ fetched: false, imported: false, connected: false });
  expect(outside.connections()).toBe(0);
  program.forgetForeignRequests();
});

test('nothing leaves by navigation, whoever asks for it', async ({ sharedProgram: program }) => {
  const { page } = program;
  program.expectConsoleError(/./);
  const before = page.url();
  await page.evaluate((address) => {
    location.href = `http://${address}/stolen`;
  }, outside.address);
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = `http://${address}/frame`;
    document.body.append(frame);
  }, outside.address);
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(outside.connections()).toBe(0);
  await expect(page.goto(`http://${outside.address}/`)).rejects.toThrow(/ERR_(BLOCKED_BY_CLIENT|ABORTED)/);
  expect(outside.connections()).toBe(0);
  program.forgetForeignRequests();
});

test('nothing leaves by a new window', async ({ sharedProgram: program }) => {
  const { page } = program;
  program.expectConsoleError(/127\.0\.0\.1/);
  const opened = await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = `http://${address}/link`;
    link.target = '_blank';
    link.textContent = 'outside';
    document.body.append(link);
    link.click();
    link.remove();
    return globalThis.open(`http://${address}/window`) !== null;
  }, outside.address);
  expect(opened).toBe(false);
  await page.waitForTimeout(300);
  expect(program.app.windows()).toHaveLength(1);
  expect(outside.connections()).toBe(0);
  program.forgetForeignRequests();
});

/** Every way in which a page can ask for something from elsewhere. Runs in the page. @returns what got through */
async function tryEverything(address: string): Promise<Record<string, boolean>> {
  const loads = (element: HTMLElement): Promise<boolean> =>
    new Promise((done) => {
      element.onload = () => done(true);
      element.onerror = () => done(false);
      document.head.append(element);
    });
  const connects = (open: () => EventTarget): Promise<boolean> =>
    new Promise((done) => {
      try {
        const connection = open();
        connection.addEventListener('open', () => done(true));
        connection.addEventListener('error', () => done(false));
      } catch {
        done(false);
      }
    });
  navigator.sendBeacon(`http://${address}/beacon`, 'x');
  const prefetch = Object.assign(document.createElement('link'), {
    rel: 'preconnect',
    href: `http://${address}`,
  });
  document.head.append(prefetch);
  return {
    fetch: await fetch(`http://${address}/`, { mode: 'no-cors' }).then(
      () => true,
      () => false,
    ),
    webSocket: await connects(() => new WebSocket(`ws://${address}/`)),
    eventSource: await connects(() => new EventSource(`http://${address}/`)),
    image: await loads(Object.assign(new Image(), { src: `http://${address}/a.png` })),
    script: await loads(Object.assign(document.createElement('script'), { src: `http://${address}/a.js` })),
  };
}

/** A worker of the program's own: the policy allows no other. */
async function startWorker(page: Page): Promise<PageWorker> {
  const running = page.workers()[0];
  if (running !== undefined) return running;
  const script = readdirSync(join(ROOT, 'out/renderer/assets')).find((name) => /worker.*\.js$/i.test(name));
  if (script === undefined) throw new Error('the bundle holds no worker');
  const started = page.waitForEvent('worker');
  await page.evaluate((name) => {
    Reflect.set(globalThis, 'testWorker', new Worker(`./assets/${name}`, { type: 'module' }));
  }, script);
  return started;
}
