import { DecimalVote, type DecimalSign } from '../fields/amount';
import { DateOrderVote, type DateOrder } from '../fields/dates';
import type { ListColumns, ListRole } from './listColumns';

const AMOUNT_ROLES = ['total', 'credit', 'paid', 'balance', 'quantity', 'unitPrice', 'vatRate'] as const;
const DATE_ROLES = ['date', 'due', 'paidOn'] as const;
export type AmountRole = (typeof AMOUNT_ROLES)[number];

/** What only whole columns can tell: the decimal sign of each, and whether the day or the month comes first. */
export class ListProfile {
  private readonly votes = new Map<AmountRole, DecimalVote>();
  private readonly all = new DecimalVote();
  private readonly dates = new DateOrderVote();

  /** @param chosen the owner's own word on the decimal sign; null: the file tells */
  constructor(
    private readonly columns: ListColumns,
    private readonly chosen: DecimalSign = null,
  ) {
    for (const role of AMOUNT_ROLES) if (columns[role] >= 0) this.votes.set(role, new DecimalVote());
  }

  add(cells: readonly string[]): void {
    for (const [role, vote] of this.votes) {
      const cell = this.cell(cells, role);
      if (cell === '') continue;
      vote.add(cell);
      this.all.add(cell);
    }
    for (const role of DATE_ROLES) {
      const cell = this.cell(cells, role);
      if (cell !== '') this.dates.add(cell);
    }
  }

  /** The sign of that column; where it holds no certain amount, the one that the whole file uses. */
  sign(role: AmountRole): DecimalSign {
    if (this.chosen !== null) return this.chosen;
    const vote = this.votes.get(role);
    return vote?.hasEvidence === true ? vote.result() : this.all.result();
  }

  /** What amounts that could be read two ways are read with; null while neither the owner nor the file has told. */
  decimalSign(): DecimalSign {
    return this.chosen ?? this.all.result();
  }

  dateOrder(): { order: DateOrder; certain: boolean } {
    return this.dates.result();
  }

  private cell(cells: readonly string[], role: ListRole): string {
    const column = this.columns[role];
    return column < 0 ? '' : (cells[column] ?? '').trim();
  }
}
