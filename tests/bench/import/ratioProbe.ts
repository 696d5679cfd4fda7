import { readFileSync } from 'node:fs';
import { read } from './reader';

/** Both by turns, several rounds each: the second does not collect the memory that the first has left. */
const TURNS = 4;
const ROUNDS = 8;

/** Prints `[plain, ours]` in milliseconds for the file named: reading and decoding it, and reading it to domain records. */
const [file = '', invoices = ''] = process.argv.slice(2);
let plain = Number.POSITIVE_INFINITY;
let ours = Number.POSITIVE_INFINITY;
for (let turn = 0; turn < TURNS; turn++) {
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const text = new TextDecoder().decode(readFileSync(file));
    plain = Math.min(plain, performance.now() - start);
    if (text.length === 0) throw new Error('nothing decoded');
  }
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const found = await read(file);
    ours = Math.min(ours, performance.now() - start);
    if (found !== Number(invoices)) throw new Error(`${found} invoices read of ${invoices}`);
  }
}
process.stdout.write(JSON.stringify([plain, ours]));
