import { addDays, addMonths, day, daysBetween, endOfMonth, type Day } from '../../../renderer/domain/day';
import { letterOf, line, type SampleEntry, type SampleLine } from './entries';
import type { Random } from './random';
import { CARRIED_OVER, COLLECTIVE, DEPOSIT, DOUBTFUL } from './scenes';
import { customerOf, FIRST_DAY, LAST_DAY, withTax, type TradeDocument } from './trade';

const SUPPLIERS = [
  { code: 'FBOISDO', name: 'BOIS DORELLE' },
  { code: 'FQUINCA', name: 'QUINCAILLERIE SEPTIMA' },
  { code: 'FVERRES', name: 'VERRES ET GLACES ODALYS' },
] as const;

/** The letter of each group of documents: given by customer, in the order in which the groups are closed. */
function letterGroups(trade: readonly TradeDocument[]): Map<string, { letter: string; on: Day }> {
  const letters = new Map<string, { letter: string; on: Day }>();
  const given = new Map<string, number>();
  for (const document of trade) {
    if (document.kind !== 'payment' || document.group === null || letters.has(document.group)) continue;
    const rank = given.get(document.customer.code) ?? 0;
    given.set(document.customer.code, rank + 1);
    letters.set(document.group, { letter: letterOf(rank), on: document.date });
  }
  return letters;
}

function saleLines(amount: number, vatPercent: 10 | 20, receivable: SampleLine): SampleLine[] {
  const tax = (amount * vatPercent) / (100 + vatPercent);
  const sign = Math.sign(receivable.amount);
  return [
    receivable,
    line('704000', -sign * (amount - tax)),
    line(vatPercent === 20 ? '445710' : '445713', -sign * tax),
  ];
}

function auxOf(code: string): { code: string; name: string } {
  return { code, name: customerOf(code).name.toUpperCase() };
}

/** Numbers invoices and credit notes by year in the order of their entries, and writes each document as one entry. */
function tradeEntries(trade: readonly TradeDocument[]): SampleEntry[] {
  const letters = letterGroups(trade);
  const counters = new Map<string, number>();
  const numbered = (prefix: string, width: number): string => {
    const next = (counters.get(prefix) ?? 0) + 1;
    counters.set(prefix, next);
    return prefix + String(next).padStart(width, '0');
  };
  return trade.map((document) => {
    const { kind, customer, date, amount, vatPercent } = document;
    const year = date.slice(0, 4);
    const aux = auxOf(customer.code);
    const lettering = document.group === null ? null : (letters.get(document.group) ?? null);
    const piece =
      kind === 'payment'
        ? numbered(`VIR${year.slice(2)}-`, 3)
        : numbered(kind === 'invoice' ? `F${year}-` : `A${year}-`, kind === 'invoice' ? 4 : 3);
    const receivable = line('411000', kind === 'invoice' ? amount : -amount, aux, lettering);
    const label = { invoice: 'Facture', creditNote: 'Avoir', payment: 'Virement' }[kind];
    return {
      journal: kind === 'payment' ? 'BQ' : 'VT',
      date,
      pieceRef: piece,
      pieceDate: date,
      label: `${label} ${customer.name}${kind === 'payment' ? '' : `, ${document.work.replace('’', "'")}`}`,
      lines:
        kind === 'payment' ? [line('512000', amount), receivable] : saleLines(amount, vatPercent, receivable),
    };
  });
}

/** What is not an ordinary invoice: opening, doubtful, deposit, the account of walk-in customers. */
function specialEntries(): SampleEntry[] {
  const entry = (
    journal: SampleEntry['journal'],
    date: string,
    pieceRef: string,
    label: string,
    lines: readonly SampleLine[],
    pieceDate = date,
  ): SampleEntry => ({ journal, date: day(date), pieceRef, pieceDate: day(pieceDate), label, lines });
  const carried = Math.round(CARRIED_OVER.euros * 100);
  const doubtful = withTax(DOUBTFUL.euros, 10);
  const moved = { letter: 'ZA', on: day(DOUBTFUL.movedOn) };
  const deposit = Math.round(DEPOSIT.euros * 100);
  return [
    entry(
      'AN',
      FIRST_DAY,
      CARRIED_OVER.number,
      'A nouveau',
      [line('411000', carried, auxOf(CARRIED_OVER.customer)), line('110000', -carried)],
      CARRIED_OVER.date,
    ),
    entry('VT', DOUBTFUL.date, 'F2025-D001', 'Facture Mme Roussecourt, fenêtres', [
      ...saleLines(doubtful, 10, line('411000', doubtful, auxOf(DOUBTFUL.customer), moved)),
    ]),
    entry('OD', DOUBTFUL.movedOn, 'OD2025-12', 'Transfert en client douteux', [
      line('416000', doubtful, auxOf(DOUBTFUL.customer)),
      line('411000', -doubtful, auxOf(DOUBTFUL.customer), moved),
    ]),
    entry('BQ', DEPOSIT.date, 'VIR26-A01', 'Acompte commande Librairie Le Signet Rouge', [
      line('512000', deposit),
      line('419100', -deposit, auxOf(DEPOSIT.customer)),
    ]),
    ...COLLECTIVE.sales.flatMap((sale, rank) => {
      const amount = withTax(sale.euros, 20);
      const lettering = sale.paidOn === null ? null : { letter: letterOf(rank), on: day(sale.paidOn) };
      const sold = entry(
        'VT',
        sale.date,
        `C2026-${String(rank + 1).padStart(3, '0')}`,
        `${sale.who}, ${sale.what}`,
        saleLines(amount, 20, line('411900', amount, null, lettering)),
      );
      if (sale.paidOn === null) return [sold];
      const paid = entry(
        'BQ',
        sale.paidOn,
        `CHQ-${String(rank + 1).padStart(3, '0')}`,
        `Chèque ${sale.who}`,
        [line('512000', amount), line('411900', -amount, null, lettering)],
      );
      return [sold, paid];
    }),
  ];
}

/** Purchases and their payment a month later: what a FEC holds besides customers. */
function purchaseEntries(random: Random): SampleEntry[] {
  const entries: SampleEntry[] = [];
  SUPPLIERS.forEach((supplier, place) => {
    for (let month = 0; month < 14; month += 1) {
      const bought = addDays(addMonths(FIRST_DAY, month), 3 + 7 * place);
      const paid = endOfMonth(addDays(bought, 30));
      const before = random.integer(40, 300) * 1000;
      const lettering = paid > LAST_DAY ? null : { letter: letterOf(month), on: paid };
      const pieceRef = `${supplier.code.slice(1, 4)}${String(month + 1).padStart(4, '0')}`;
      const owed = before + before / 5;
      entries.push({
        journal: 'HA',
        date: bought,
        pieceRef,
        pieceDate: bought,
        label: `Facture ${supplier.name}`,
        lines: [
          line('601000', before),
          line('445660', before / 5),
          line('401000', -owed, supplier, lettering),
        ],
      });
      if (lettering === null) continue;
      entries.push({
        journal: 'BQ',
        date: paid,
        pieceRef,
        pieceDate: paid,
        label: `Virement ${supplier.name}`,
        lines: [line('401000', owed, supplier, lettering), line('512000', -owed)],
      });
    }
  });
  return entries;
}

/** Every entry of the sample company, in order of their days. */
export function sampleEntries(trade: readonly TradeDocument[], random: Random): readonly SampleEntry[] {
  const rank = { AN: 0, HA: 1, VT: 2, BQ: 3, OD: 4 } as const;
  return [...specialEntries(), ...tradeEntries(trade), ...purchaseEntries(random)]
    .map((entry, order) => ({ entry, order }))
    .sort(
      (a, b) =>
        daysBetween(b.entry.date, a.entry.date) ||
        rank[a.entry.journal] - rank[b.entry.journal] ||
        a.order - b.order,
    )
    .map(({ entry }) => entry);
}
