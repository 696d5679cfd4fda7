/**
 * Answers every request of every page and worker: by the program's protocol handlers, or not at all. Nothing is ever let
 * through to a network, whatever the program says.
 */
const { Buffer } = require('node:buffer');
const { toProgram } = require('./address.cjs');

/** @typedef {import('./host.cjs').Host} Host */
/** @typedef {import('./devtoolsPipe.cjs').Session} Session */

/**
 * @param {Host} host
 * @param {Session} browser
 */
async function interceptRequests(host, browser) {
  browser.on('Fetch.requestPaused', (paused) => {
    answer(host, browser, paused).catch((error) => {
      if (browser.pipe.closed) return;
      host.reportError(error);
      browser.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' });
    });
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/**
 * @param {Host} host
 * @param {Session} browser
 * @param {Record<string, any>} paused
 */
async function answer(host, browser, { requestId, request, resourceType, frameId }) {
  const url = toProgram(request.url, host.schemes);
  /** @param {string} errorReason */
  const refuse = (errorReason) => browser.tell('Fetch.failRequest', { requestId, errorReason });
  if (url.endsWith('/favicon.ico')) {
    browser.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  } else if (resourceType === 'Document' && host.vetoesNavigation(frameId, url)) {
    refuse('Aborted');
  } else if (await host.session.cancels({ url, method: request.method, resourceType })) {
    refuse('BlockedByClient');
  } else if (/^(data|blob):/.test(url)) {
    browser.tell('Fetch.continueRequest', { requestId });
  } else {
    const handler = host.protocols.get(url.slice(0, url.indexOf(':')));
    if (handler === undefined) refuse('BlockedByClient');
    else await fulfil(browser, requestId, await handler(programRequest(url, request)));
  }
}

/**
 * @param {string} url
 * @param {Record<string, any>} request
 */
function programRequest(url, request) {
  const body = bodyOf(request);
  return new globalThis.Request(url, {
    method: request['method'],
    headers: request['headers'],
    ...(body === undefined ? {} : { body }),
  });
}

/**
 * A body as its bytes: Chromium's `postData` is text, and would change all that is not UTF-8 without a word.
 * @param {Record<string, any>} request
 * @returns {Uint8Array<ArrayBuffer> | undefined}
 */
function bodyOf(request) {
  if (request['hasPostData'] !== true) return undefined;
  /** @type {{ bytes?: string }[] | undefined} */
  const entries = request['postDataEntries'];
  if (entries === undefined || entries.some(({ bytes }) => bytes === undefined)) {
    throw new Error('stand-in: a request body that Chromium does not show is not implemented');
  }
  return new Uint8Array(Buffer.concat(entries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))));
}

/**
 * @param {Session} browser
 * @param {string} requestId
 * @param {Response} response
 */
async function fulfil(browser, requestId, response) {
  const body = Buffer.from(await response.arrayBuffer());
  browser.tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  });
}

module.exports = { bodyOf, interceptRequests };
