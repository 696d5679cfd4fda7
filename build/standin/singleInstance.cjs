/**
 * One process on one data folder. The first keeps a lock file and listens; a later one hands over its arguments and learns
 * that it is not alone. What a killed process left behind is recognised, because nobody answers.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { mkdirSync, openSync, closeSync, rmSync, writeSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

/** Connecting is asynchronous and the question is not: a short child process asks it. */
const ASK = `
  const [address, message] = process.argv.slice(1);
  const socket = require("node:net").connect({ path: address, allowHalfOpen: true }, () => socket.end(message));
  socket.on('data', () => process.exit(0));
  socket.on('error', () => process.exit(1));
  setTimeout(() => process.exit(1), 4000);
`;

/**
 * @param {string} dataFolder
 * @param {{ argv: string[], workingDirectory: string }} start
 * @param {(argv: string[], workingDirectory: string) => void} onSecond
 * @returns {{ release: () => void } | null} null when another process holds the folder
 */
function takeInstanceLock(dataFolder, start, onSecond) {
  mkdirSync(dataFolder, { recursive: true });
  const lock = join(dataFolder, 'standin.lock');
  const address = addressOf(dataFolder);
  if (!createLock(lock)) {
    const asked = spawnSync(process.execPath, ['-e', ASK, address, JSON.stringify(start)], { timeout: 6000 });
    if (asked.status === 0) return null;
    rmSync(lock, { force: true });
    if (!createLock(lock)) return null;
  }
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('utf8')));
    socket.on('error', () => socket.destroy());
    socket.on('end', () => {
      socket.end('known');
      const second = JSON.parse(text);
      onSecond(second.argv, second.workingDirectory);
    });
  });
  server.on('error', () => undefined);
  server.listen(address);
  server.unref();
  return {
    release: () => {
      server.close();
      rmSync(lock, { force: true });
    },
  };
}

/** @param {string} dataFolder */
function addressOf(dataFolder) {
  const name = createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 24);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\encours-standin-${name}`
    : join(tmpdir(), `encours-standin-${name}.sock`);
}

/** @param {string} path */
function createLock(path) {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    return false;
  }
}

module.exports = { takeInstanceLock };
