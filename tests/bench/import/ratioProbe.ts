import { readFileSync } from 'node:fs';
import { read } from './reader';

/** Both by turns, several rounds each: the second does not collect the memory that the first has left. */
const TURNS = 8;
const ROUNDS = 4;

/** Prints `{plain, ours, invoices}`, milliseconds of each round for the file named: reading and decoding it, and reading it to domain records. */
const [file = ''] = process.argv.slice(2);
const plain: number[] = [];
const ours: number[] = [];
let invoices = -1;
for (let turn = 0; turn < TURNS; turn++) {
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const text = new TextDecoder().decode(readFileSync(file));
    plain.push(performance.now() - start);
    if (text.length === 0) throw new Error('nothing decoded');
  }
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    invoices = await read(file);
    ours.push(performance.now() - start);
  }
}
process.stdout.write(JSON.stringify({ plain, ours, invoices }));
