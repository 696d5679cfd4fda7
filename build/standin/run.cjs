/**
 * Runs the built program on an installed Chromium, where Electron itself can't be had: the same main, preload and page, and
 * the part of Electron's interface that they use. What is missing throws. See README.md beside.
 */
const inspector = require('node:inspector');
const { parseCommandLine } = require('./commandLine.cjs');
const { provideElectron } = require('./electronModule.cjs');
const { Host } = require('./host.cjs');

/** @param {string[]} args */
function run(args) {
  const options = parseCommandLine(args);
  process.argv = [process.argv[1] ?? process.execPath, ...args];
  const host = new Host(options);
  provideElectron(host.electron());
  if (options.inspect) inspector.open(0);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      host.app.quit();
      process.once(signal, () => process.exit(1));
    });
  }
  host.start().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    host.app.exit(1);
  });
}

run(process.argv.slice(2));
