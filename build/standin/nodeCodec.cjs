const { Buffer } = require('node:buffer');
const { makeCodec } = require('./cloneCodec.cjs');

/** The codec on main's side of the page. */
const codec = makeCodec({
  toBase64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromBase64: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});

module.exports = { codec };
