/**
 * The DevTools protocol over Chromium's pipe (file descriptors 3 and 4): messages are JSON ended by a zero byte. No port is
 * opened, and Chromium ends by itself when this process is gone.
 */
const { Buffer } = require('node:buffer');
const { EventEmitter } = require('node:events');

/**
 * @typedef {Record<string, any>} Params the protocol's own shapes, which Chromium checks
 * @typedef {{ resolve: (value: Params) => void, reject: (error: Error) => void, method: string }} Pending
 */

/** One conversation: with the browser as a whole, or with one page. Emits the protocol's events by their method. */
class Session extends EventEmitter {
  /**
   * @param {DevtoolsPipe} pipe
   * @param {string | undefined} id
   */
  constructor(pipe, id) {
    super();
    this.pipe = pipe;
    this.id = id;
  }

  /**
   * @param {string} method
   * @param {Params} [params]
   * @returns {Promise<Params>}
   */
  send(method, params = {}) {
    return this.pipe.send(method, params, this.id);
  }

  /**
   * For what may come too late: the page can be gone at any moment, and then there is nothing left to do to it.
   * @param {string} method
   * @param {Params} [params]
   */
  tell(method, params = {}) {
    this.send(method, params).catch(() => undefined);
  }
}

class DevtoolsPipe {
  /**
   * @param {import('node:stream').Writable} output
   * @param {import('node:stream').Readable} input
   */
  constructor(output, input) {
    this.output = output;
    /** @type {Map<number, Pending>} */
    this.pending = new Map();
    /** @type {Map<string, Session>} */
    this.sessions = new Map();
    /** @type {Buffer[]} */
    this.parts = [];
    this.lastId = 0;
    this.closed = false;
    this.browser = new Session(this, undefined);
    output.on('error', () => this.close());
    input.on('error', () => this.close());
    input.on('close', () => this.close());
    input.on('data', (chunk) => this.receive(chunk));
  }

  /** @param {string} id */
  session(id) {
    const known = this.sessions.get(id);
    if (known !== undefined) return known;
    const session = new Session(this, id);
    this.sessions.set(id, session);
    return session;
  }

  /**
   * @param {string} method
   * @param {Params} params
   * @param {string | undefined} sessionId
   * @returns {Promise<Params>}
   */
  send(method, params, sessionId) {
    if (this.closed) return Promise.reject(new Error(`${method}: Chromium has gone`));
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, method });
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** @param {Buffer} chunk */
  receive(chunk) {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.parts.push(chunk.subarray(start, end));
      this.dispatch(JSON.parse(Buffer.concat(this.parts).toString('utf8')));
      this.parts = [];
      start = end + 1;
    }
    if (start < chunk.length) this.parts.push(chunk.subarray(start));
  }

  /** @param {Params} message */
  dispatch(message) {
    const { id, method, params, error, result, sessionId } = message;
    if (id === undefined) {
      const session = sessionId === undefined ? this.browser : this.sessions.get(sessionId);
      session?.emit(method, params);
      return;
    }
    const waiting = this.pending.get(id);
    if (waiting === undefined) return;
    this.pending.delete(id);
    if (error === undefined) waiting.resolve(result);
    else waiting.reject(new Error(`${waiting.method}: ${error.message}`));
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    for (const { reject, method } of this.pending.values()) reject(new Error(`${method}: Chromium has gone`));
    this.pending.clear();
    this.browser.emit('disconnected');
  }
}

module.exports = { DevtoolsPipe, Session };
