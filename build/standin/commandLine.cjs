/**
 * @typedef {object} Options
 * @property {string[]} preloads scripts to require first (`-r`), as Playwright does
 * @property {boolean} inspect opens Node's inspector
 * @property {boolean} debuggingPort lets a test drive the pages
 * @property {boolean} headed shows a window instead of running unseen
 * @property {string[]} switches for Chromium
 * @property {string} app folder or file of the program
 * @property {string[]} rest arguments after the program
 */

/**
 * Reads the command line as Electron does: its own switches, then the program, then the program's arguments.
 * @param {readonly string[]} args
 * @returns {Options}
 */
function parseCommandLine(args) {
  /** @type {Options} */
  const options = {
    preloads: [],
    inspect: false,
    debuggingPort: false,
    headed: false,
    switches: [],
    app: '',
    rest: [],
  };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (options.app !== '') options.rest.push(arg);
    else if (arg === '-r' || arg === '--require') options.preloads.push(args[(index += 1)] ?? '');
    else if (arg.startsWith('--inspect')) options.inspect = true;
    else if (arg.startsWith('--remote-debugging-port')) options.debuggingPort = true;
    else if (arg === '--headed') options.headed = true;
    else if (arg.startsWith('-')) options.switches.push(arg);
    else options.app = arg;
  }
  if (options.app === '') throw new Error('stand-in: no program given (electron .)');
  return options;
}

module.exports = { parseCommandLine };
