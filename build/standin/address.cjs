/**
 * Chromium alone can't load a custom scheme, so `app://host/x` is shown to it as `https://host.app.invalid/x`: a secure
 * origin with storage, which no resolver can ever find. The program only sees `app://`.
 */
const { URL } = require('node:url');

const SUFFIX = '.invalid';

/**
 * @param {string} address
 * @param {ReadonlySet<string>} schemes the schemes that the program has declared
 */
function toChromium(address, schemes) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address);
  const scheme = match?.[1]?.toLowerCase();
  if (match === null || scheme === undefined || !schemes.has(scheme)) return address;
  return `https://${match[2]}.${scheme}${SUFFIX}${match[3] === '' ? '/' : match[3]}`;
}

/**
 * @param {string} address
 * @param {ReadonlySet<string>} schemes
 * @returns {string}
 */
function toProgram(address, schemes) {
  if (address.startsWith('blob:')) return `blob:${toProgram(address.slice(5), schemes)}`;
  if (!address.startsWith('https://')) return address;
  const url = new URL(address);
  const match = /^(.+)\.([a-z0-9+-]+)\.invalid$/.exec(url.host);
  if (match === null || !schemes.has(match[2] ?? '')) return address;
  return `${match[2]}://${match[1]}${url.pathname}${url.search}${url.hash}`;
}

module.exports = { toChromium, toProgram };
