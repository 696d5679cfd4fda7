/**
 * One page of Chromium, with the preload in a world of its own. Emits `message` (what the preload sent), `navigated`,
 * `navigating`, `loaded`, `crashed` and `gone`.
 */
const { EventEmitter } = require('node:events');
const { codec } = require('./nodeCodec.cjs');
const { ISOLATED_WORLD, pageScripts } = require('./pageScripts.cjs');

/** @typedef {import('./devtoolsPipe.cjs').Session} Session */
/** @typedef {{ x: number, y: number, width: number, height: number }} Bounds */

class PageTarget extends EventEmitter {
  /**
   * @param {Session} session
   * @param {string} targetId
   * @param {ReturnType<typeof pageScripts>} scripts
   */
  constructor(session, targetId, scripts) {
    super();
    this.session = session;
    this.targetId = targetId;
    this.scripts = scripts;
    this.url = 'about:blank';
    /** @type {number | null} */
    this.isolatedContext = null;
    this.listen();
  }

  /**
   * @param {Session} browser
   * @param {{ bounds: Bounds, preload: string, adopt: string | null }} request `adopt` is a page that exists already
   */
  static async open(browser, request) {
    const { x, y, width, height } = request.bounds;
    const created = request.adopt ?? (await PageTarget.create(browser, { left: x, top: y, width, height }));
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId: created, flatten: true });
    const target = new PageTarget(browser.pipe.session(sessionId), created, pageScripts(request.preload));
    await target.prepare();
    return target;
  }

  /**
   * @param {Session} browser
   * @param {Record<string, number>} place
   * @returns {Promise<string>}
   */
  static async create(browser, place) {
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...place,
    });
    return targetId;
  }

  async prepare() {
    const { session, scripts } = this;
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.isolated,
        worldName: ISOLATED_WORLD,
      }),
      session.send('Runtime.addBinding', {
        name: scripts.bindingName,
        executionContextName: ISOLATED_WORLD,
      }),
    ]);
  }

  listen() {
    const { session } = this;
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== this.targetId) return;
      this.url = frame.url + (frame.urlFragment ?? '');
      this.emit('navigated');
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) this.url = url;
    });
    session.on('Page.frameStartedNavigating', ({ frameId, url, navigationType }) => {
      const isSameDocument = navigationType === 'sameDocument' || navigationType === 'historySameDocument';
      this.emit('navigating', { url, isMainFrame: frameId === this.targetId, isSameDocument });
    });
    session.on('Page.loadEventFired', () => this.emit('loaded'));
    session.on('Inspector.targetCrashed', () => this.emit('crashed'));
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData ?? {};
      if (context.name === ISOLATED_WORLD && frameId === this.targetId) this.isolatedContext = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.isolatedContext) this.isolatedContext = null;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== this.scripts.bindingName || executionContextId !== this.isolatedContext) return;
      this.emit('message', codec.decode(payload), executionContextId);
    });
  }

  /**
   * Hands a message to the preload; dropped when its document has gone meanwhile.
   * @param {unknown} message
   * @param {number | null} [context] the document that asked
   */
  tellPreload(message, context = this.isolatedContext) {
    if (context === null || context !== this.isolatedContext) return;
    const text = JSON.stringify(codec.encode(message));
    this.session.tell('Runtime.evaluate', {
      expression: `globalThis[${JSON.stringify(this.scripts.receiverName)}](${text})`,
      contextId: context,
    });
  }
}

module.exports = { PageTarget };
