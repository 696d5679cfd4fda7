import type { Account, AccountId } from '../account/account';
import type { Contact } from '../account/contact';
import type { Item, SettledItem } from '../account/item';
import { wasAskedFor } from '../contacts/liveContact';
import type { Day } from '../day';
import { type Cents, sumCents } from '../money';
import type { Settings } from '../settings/settings';
import { FigureCounter } from './figureCounter';
import type { ChangedAccount, ImportPlan, ImportWarning, ItemCorrection, VanishedItem } from './importPlan';
import { settledByFile } from './importedItem';
import type { Ledger, LedgerCustomer } from './ledger';
import { type CustomerMerge, mergeCustomer, type MergeContext } from './mergeCustomer';
import { newCustomer } from './newCustomer';
import { openingTest } from './isOpening';
import { LEDGER_SOURCES } from './ledgerSource';
import { splitElsewhere } from './splitElsewhere';
import { vanishedTest } from './isVanished';

export interface ImportRequest {
  readonly existing: readonly Account[];
  readonly ledger: Ledger;
  readonly importId: string;
  readonly settings: Settings;
  readonly today: Day;
  /** Ids of new accounts and items. */
  readonly newId: () => string;
  /** What to do with letter groups that do not balance and on which the owner has not spoken. */
  readonly lettering: 'wait' | 'settled' | 'open';
  /** Settled items of an account, from the history records. Without it a re-import brings settled lines to history again. */
  readonly history?: (accountId: AccountId) => readonly SettledItem[];
  /** What was said to a customer and is over, from its past. Without it an item that a file opens again begins anew. */
  readonly contacts?: (accountId: AccountId) => readonly Contact[];
  /** Told by the file beside the receivables (413, 416, 418, 4191…), passed through to the preview. */
  readonly otherAccounts?: readonly { readonly account: string; readonly cents: Cents }[];
}

/**
 * What accepting a file would do to the accounts, without doing it. The same file twice changes nothing; a later file of the same
 * year settles, adds and corrects; a new year's opening entries are recognised as what is already held. What the owner wrote
 * himself is never overwritten, and nothing held is dropped because a file does not speak of it.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const steps = planImportInSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lines that are planned between two steps: some ten milliseconds. */
const LINES_A_STEP = 2000;

/**
 * The same in steps, for a caller who has something else to do meanwhile: an import of 100 000 lines takes half a second.
 * @returns yields the number of lines planned so far, then returns the plan
 */
export function* planImportInSteps(request: ImportRequest): Generator<number, ImportPlan, undefined> {
  const { existing, ledger, importId } = request;
  const past = request.history ?? (() => []);
  const context: MergeContext = {
    firstDay: ledger.firstDay,
    isOpening: openingTest(ledger),
    source: ledger.source,
    mark: { importId, newId: request.newId },
    lettering: request.lettering,
    history: (account) => past(account.id),
    contacts: (account) => request.contacts?.(account.id) ?? [],
  };
  const isVanished = vanishedTest(ledger, context.isOpening);
  const byCode = new Map(existing.map((account) => [account.code, account]));
  yield 0;
  const elsewhere = splitElsewhere(existing, byCode, ledger, context.isOpening);
  const outcome = new ImportOutcome(request.today, request.otherAccounts ?? []);

  const inFile = new Set<string>();
  let lines = 0;
  let told = 0;
  for (const whole of ledger.customers) {
    if (lines - told >= LINES_A_STEP) yield (told = lines);
    lines += whole.open.length + whole.settled.length;
    const customer = elsewhere.remaining.get(whole.code) ?? whole;
    const before = byCode.get(customer.code);
    inFile.add(customer.code);
    if (before === undefined) {
      const merge = mergeCustomer(newCustomer(customer, request), customer, context);
      outcome.created(customer, merge);
      continue;
    }
    const settledElsewhere = elsewhere.settled.get(before.id);
    const merge = mergeCustomer(before, customer, context);
    const known = elsewhere.mentioned.get(before.id);
    outcome.merged(
      customer,
      before,
      merge,
      merge.unmentioned.filter((item) => isVanished(item) && !known?.has(item)),
    );
    if (settledElsewhere !== undefined) outcome.settleMore(before, settledElsewhere);
  }
  yield lines;
  for (const account of existing) {
    if (inFile.has(account.code)) continue;
    const settledElsewhere = elsewhere.settled.get(account.id);
    if (settledElsewhere !== undefined) outcome.settleMore(account, settledElsewhere);
    if (!LEDGER_SOURCES[ledger.source].tellsEveryone) continue;
    const known = elsewhere.mentioned.get(account.id);
    outcome.vanished(
      account,
      account.items.filter((item) => isVanished(item) && !known?.has(item)),
    );
  }
  yield lines;
  return outcome.plan(request);
}

/** Collects what each customer's merge gives, and counts it as it comes. */
class ImportOutcome {
  readonly #figures: FigureCounter;
  readonly #created: Account[] = [];
  readonly #changed = new Map<AccountId, { before: Account; after: Account }>();
  readonly #settled = new Map<AccountId, SettledItem[]>();
  readonly #reopened = new Map<AccountId, SettledItem[]>();
  readonly #corrections: ItemCorrection[] = [];
  readonly #vanished: VanishedItem[] = [];
  readonly #warnings: ImportWarning[] = [];

  readonly #today: Day;

  constructor(today: Day, otherAccounts: readonly { readonly account: string; readonly cents: Cents }[]) {
    this.#today = today;
    this.#figures = new FigureCounter(otherAccounts);
  }

  created(customer: LedgerCustomer, merge: CustomerMerge): void {
    const { account } = merge;
    this.#created.push(account);
    this.#figures.customerInFile('created');
    this.#count(customer, account, merge);
  }

  merged(customer: LedgerCustomer, before: Account, merge: CustomerMerge, vanished: readonly Item[]): void {
    const { account } = merge;
    if (account !== before) this.#changed.set(before.id, { before, after: account });
    this.#figures.customerInFile(account === before ? 'unchanged' : 'changed');
    this.#count(customer, account, merge);
    for (const correction of merge.corrected) {
      const afterLetter = wasAskedFor(before, correction.before.id);
      this.#corrections.push({ accountId: before.id, code: before.code, ...correction, afterLetter });
      if (afterLetter)
        this.#warnings.push({
          code: 'corrected-after-letter',
          customer: before.code,
          cents: correction.after.amount,
        });
    }
    this.vanished(before, vanished);
  }

  /** Portions of a divided account that the file settles on the account they came from. */
  settleMore(before: Account, items: readonly Item[]): void {
    const current = this.#changed.get(before.id)?.after ?? before;
    const gone = new Set(items.map((item) => item.id));
    const after = { ...current, items: current.items.filter((item) => !gone.has(item.id)) };
    this.#changed.set(before.id, { before, after });
    const settled = items.map((item) => settledByFile(item, null));
    this.#keep(this.#settled, before.id, settled);
    this.#figures.add('settled', settled);
  }

  vanished(account: Account, items: readonly Item[]): void {
    if (items.length === 0) return;
    for (const item of items) this.#vanished.push({ accountId: account.id, code: account.code, item });
    this.#warnings.push({
      code: 'vanished',
      customer: account.code,
      cents: this.#figures.add('vanished', items),
    });
  }

  plan({ importId, ledger, existing }: ImportRequest): ImportPlan {
    const changed: readonly ChangedAccount[] = [...this.#changed.values()].sort((a, b) =>
      a.before.code < b.before.code ? -1 : 1,
    );
    const settled = [...this.#settled].map(([accountId, items]) => ({ accountId, items }));
    const reopened = [...this.#reopened].map(([accountId, items]) => ({ accountId, items }));
    return {
      importId,
      source: ledger.source,
      created: this.#created,
      changed,
      settled,
      reopened: reopened.map(({ accountId, items }) => ({
        accountId,
        itemIds: items.map((item) => item.id),
      })),
      figures: this.#figures.figures(existing, this.#created, changed),
      corrections: this.#corrections,
      vanished: this.#vanished,
      warnings: this.#warnings,
    };
  }

  #count(customer: LedgerCustomer, account: Account, merge: CustomerMerge): void {
    this.#keep(this.#settled, account.id, [...merge.settled, ...merge.history]);
    this.#keep(this.#reopened, account.id, merge.reopened);
    this.#figures.merge(merge);
    const { code } = customer;
    if (account.collective === 'suspected' && customer.collective) {
      const open = this.#figures.add('collective', [], account);
      this.#warnings.push({ code: 'collective-account', customer: code, cents: open });
    }
    for (const { code: letter, balance, decision } of account.matching) {
      if (decision !== 'waiting') continue;
      this.#figures.waiting(balance);
      this.#warnings.push({ code: 'lettering-unbalanced', customer: code, letter, cents: balance });
    }
    const future = merge.added.filter((item) => item.amount > 0 && item.date > this.#today);
    if (future.length > 0)
      this.#warnings.push({
        code: 'dated-in-future',
        customer: code,
        cents: sumCents(future.map((item) => item.amount)),
      });
    if (merge.openingDiffers !== 0)
      this.#warnings.push({ code: 'opening-differs', customer: code, cents: merge.openingDiffers });
  }

  #keep(lists: Map<AccountId, SettledItem[]>, accountId: AccountId, items: readonly SettledItem[]): void {
    if (items.length === 0) return;
    const list = lists.get(accountId);
    if (list === undefined) lists.set(accountId, [...items]);
    else list.push(...items);
  }
}
