import type { Account, AccountId } from '../../renderer/domain/account/account';
import type { AccountChange } from '../../renderer/domain/account/accountChange';
import type { SettledItem } from '../../renderer/domain/account/item';
import { day } from '../../renderer/domain/day';
import type { ImportPlan } from '../../renderer/domain/receivables/importPlan';
import type { Ledger } from '../../renderer/domain/receivables/ledger';
import { type ImportRequest, planImport } from '../../renderer/domain/receivables/planImport';
import { DEFAULT_SETTINGS } from '../../renderer/domain/settings/settings';
import { nextId } from './builders';

/** Accounts and their history in memory, kept the way the store keeps them: for tests of what imports do one after the other. */
export class Portfolio {
  readonly accounts = new Map<AccountId, Account>();
  readonly history = new Map<AccountId, readonly SettledItem[]>();

  account(code: string): Account {
    const found = [...this.accounts.values()].find((account) => account.code === code);
    if (found === undefined) throw new Error(`no account ${code}`);
    return found;
  }

  historyOf(code: string): readonly SettledItem[] {
    return this.history.get(this.account(code).id) ?? [];
  }

  plan(
    ledger: Ledger,
    spec: Partial<Pick<ImportRequest, 'lettering' | 'settings' | 'otherAccounts'>> = {},
  ): ImportPlan {
    return planImport({
      existing: [...this.accounts.values()],
      ledger,
      importId: nextId('import'),
      settings: DEFAULT_SETTINGS,
      today: day('2026-03-01'),
      newId: () => nextId('new'),
      lettering: 'wait',
      history: (accountId) => this.history.get(accountId) ?? [],
      ...spec,
    });
  }

  accept(plan: ImportPlan): this {
    for (const account of plan.created) this.put(account);
    for (const { after } of plan.changed) this.put(after);
    for (const { accountId, itemIds } of plan.reopened) this.#forget(accountId, itemIds);
    for (const { accountId, items } of plan.settled) this.#remember(accountId, items);
    return this;
  }

  import(
    ledger: Ledger,
    spec: Partial<Pick<ImportRequest, 'lettering' | 'settings' | 'otherAccounts'>> = {},
  ): this {
    return this.accept(this.plan(ledger, spec));
  }

  put(account: Account): void {
    this.accounts.set(account.id, account);
  }

  apply({ account, settled }: AccountChange): void {
    this.put(account);
    this.#remember(account.id, settled);
  }

  #remember(accountId: AccountId, items: readonly SettledItem[]): void {
    if (items.length > 0) this.history.set(accountId, [...(this.history.get(accountId) ?? []), ...items]);
  }

  #forget(accountId: AccountId, itemIds: readonly string[]): void {
    const gone = new Set(itemIds);
    const left = (this.history.get(accountId) ?? []).filter((item) => !gone.has(item.id));
    if (left.length > 0) this.history.set(accountId, left);
    else this.history.delete(accountId);
  }
}
