import type { Account } from '../account/account';
import { minDay, type Day } from '../day';
import { addCents, type Cents, subtractCents, ZERO } from '../money';
import type { Statement, StatementDebit } from '../statement/statement';
import type { Accrual, AccrualRequest } from './accrual';
import { accrue } from './accrue';
import type { ChargeContext } from './chargeContext';
import { isLimitationRun } from './limitation';

export interface InvoiceCharges {
  readonly request: AccrualRequest;
  readonly accrual: Accrual;
}

/** A debit with what late payment makes of it on the statement's day. */
export interface LateDebit extends StatementDebit {
  /** Lost by its age, as far as the account tells. */
  readonly limitationRun: boolean;
  /**
   * Charges at the end of the day; counted when they are first asked for. Each letter claims anew all that has accrued: an
   * earlier claim is contained in it, never added to it.
   */
  readonly charges: () => InvoiceCharges;
}

export interface LateStatement extends Omit<Statement, 'debits'> {
  readonly debits: readonly LateDebit[];
}

/** The statement with limitation and late-payment charges, each looked at once for whoever asks after it. */
export function lateStatement(statement: Statement, context: ChargeContext): LateStatement {
  const { account, day } = statement;
  return {
    ...statement,
    debits: statement.debits.map((debit) => {
      let known: InvoiceCharges | null = null;
      return {
        ...debit,
        limitationRun: isLimitationRun(account.kind, debit.item, day),
        charges: () => (known ??= chargesOf(account, debit, day, context)),
      };
    }),
  };
}

/**
 * What is owed beside `open`, the accounting balance: interest and compensation, with what a payment by law settled of them
 * before principal (C. civ. 1343-1). Both together are what the calculation of the invoice ends with.
 */
export function owedBeside({ principal, interest, compensation, basis }: Accrual, open: Cents): Cents {
  return basis === 'none' ? ZERO : subtractCents(addCents(principal, interest, compensation), open);
}

function chargesOf(
  account: Account,
  { item, reductions, furtherPart }: StatementDebit,
  day: Day,
  { settings, rates, company }: ChargeContext,
): InvoiceCharges {
  const request: AccrualRequest = {
    amount: item.amount,
    dueDate: item.dueDate,
    // Known but dated later (a post-dated credit): asked from nobody, so it counts on the day itself.
    reductions: reductions.map((reduction) => ({ ...reduction, on: minDay(reduction.on, day) })),
    until: day,
    order: settings.allocationOrder,
    rates,
    debtor: account.kind,
    creditor: company?.creditorKind ?? 'professional',
    contractRate: account.contractRate,
    noticeOn: item.noticeOn,
    waiveCompensation: furtherPart,
  };
  return { request, accrual: accrue(request) };
}
