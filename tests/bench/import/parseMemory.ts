import { readFileSync } from 'node:fs';
import { read } from './reader';

/** Prints the peak memory in KB of this process, after reading the file named, if any. */
const [file] = process.argv.slice(2);
if (file !== undefined && (await read(file)) < 0) throw new Error('not read');
process.stdout.write(String(peakOf()));

/** What the system's accounting gives (`maxRSS`) begins at the size of the parent; Linux has the process's own peak. */
function peakOf(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
