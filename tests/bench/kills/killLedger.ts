import { aFec } from '../../support/fecBuilder';
import type { GivenFile } from '../../e2e/pages/importPage';

/** The day on which the session plays: the rates of its half-year are in the program. */
export const KILL_DAY = '2026-06-15';

const CUSTOMERS = 240;
/** Customers who are late: few, so that a batch is printed in seconds. */
const LATE = 6;

const codeOf = (who: number): string => `K${String(who).padStart(4, '0')}`;
const nameOf = (who: number): string => `Client ${String(who).padStart(4, '0')} du banc`;

/**
 * The accounting's export as it is after so many weeks: each week a fifth of the customers get an invoice and pay the one of
 * the week before. It always holds all that was there before, as a FEC does.
 * @param week from 0
 */
export function weekOfLedger(week: number): GivenFile {
  const fec = aFec();
  for (let who = 0; who < CUSTOMERS; who += 1) {
    const customer = { customer: codeOf(who), name: nameOf(who) };
    const late = who < LATE;
    fec.invoice({
      ...customer,
      number: `F${who}`,
      on: late ? '2026-04-15' : '2026-06-01',
      due: late ? '2026-05-15' : '2026-08-31',
      amount: (100 + who * 3.01).toFixed(2),
    });
    for (let made = 0; made <= week; made += 1) {
      if (who % 5 !== made % 5) continue;
      const paid = made < week;
      const letter = paid ? { letter: `L${String(made)}` } : {};
      const amount = (50 + who + made / 100).toFixed(2);
      const number = `W${made}-${who}`;
      fec.invoice({ ...customer, number, on: '2026-06-02', due: '2026-09-30', amount, ...letter });
      if (paid) fec.payment({ ...customer, on: '2026-06-10', amount, ...letter });
    }
  }
  return { name: `semaine-${String(week)}-FEC.txt`, bytes: fec.bytes({ due: true }) };
}

/** Their addresses, in a form of its own for each call, so that taking it always changes something. */
export function addresses(version: number): GivenFile {
  const lines = Array.from({ length: CUSTOMERS }, (_none, who) =>
    [
      codeOf(who),
      nameOf(who),
      'entreprise',
      `${String(version)} rue des Ateliers`,
      '',
      '',
      '',
      '',
      '69003',
      'Lyon',
      '',
    ].join(';'),
  );
  const head = 'code;nom;type;adresse1;adresse2;adresse3;adresse4;adresse5;cp;ville;email';
  const text = [head, ...lines, ''].join('\r\n');
  return { name: 'clients.csv', bytes: new TextEncoder().encode(text) };
}

export function customerName(who: number): string {
  return nameOf(who % CUSTOMERS);
}
