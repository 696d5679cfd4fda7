import { foldText } from '../../domain/account/accountIndex';
import type { ItemId } from '../../domain/account/item';
import { cents } from '../../domain/money';
import type { AccountFacts } from './facts';
import type { PortfolioTexts } from './portfolioTexts';
import type { SearchHit } from './protocol';
import { wordsOf } from './words';

export interface SearchFor {
  readonly text: string;
  /** Customers at most, and invoices at most. */
  readonly limit: number;
}

/**
 * Customers first, best first: the code itself, a code or name that begins so, a name with a word that begins so, then
 * any that contains it; then invoices whose number begins with or contains the text.
 */
export function search(texts: PortfolioTexts, request: SearchFor): readonly SearchHit[] {
  const words = wordsOf(request.text);
  if (words.length === 0) return [];
  const wanted = words.join(' ');
  const customers = texts.accounts
    .flatMap((facts) => {
      const score = scoreOf(facts, wanted, words);
      return score === null ? [] : [{ facts, score }];
    })
    .sort((a, b) => a.score - b.score || (a.facts.nameKey < b.facts.nameKey ? -1 : 1))
    .slice(0, request.limit)
    .map(({ facts }) => hitOf(facts, null));
  if (customers.length >= request.limit || words.length > 1) return customers;
  return [...customers, ...invoiceHits(texts, wanted, request.limit - customers.length)];
}

function scoreOf(
  { customer, nameKey, searchKey }: AccountFacts,
  wanted: string,
  words: readonly string[],
): number | null {
  const code = foldText(customer.code);
  if (code === wanted) return 0;
  if (code.startsWith(wanted)) return 1;
  if (nameKey.startsWith(wanted)) return 2;
  if (!words.every((word) => searchKey.includes(word))) return null;
  return words.every((word) => ` ${searchKey}`.includes(` ${word}`)) ? 3 : 4;
}

function invoiceHits(texts: PortfolioTexts, wanted: string, limit: number): readonly SearchHit[] {
  const { invoices } = texts;
  const numbers = invoices.texts('number');
  const ids = invoices.texts('itemId');
  const left = invoices.numbers('open');
  const folded = texts.foldedNumbers();
  const beginning: SearchHit[] = [];
  const within: SearchHit[] = [];
  for (let row = 0; row < invoices.count && beginning.length < limit; row++) {
    const number = numbers[row] ?? '';
    const at = (folded[row] ?? '').indexOf(wanted);
    if (at < 0 || (at > 0 && within.length >= limit)) continue;
    const facts = texts.accounts[invoices.owner[row] ?? -1];
    const itemId = ids[row] as ItemId | undefined;
    if (facts === undefined || itemId === undefined) continue;
    const hit = hitOf(facts, { itemId, number, open: cents(left[row] ?? 0) });
    (at === 0 ? beginning : within).push(hit);
  }
  return [...beginning, ...within].slice(0, limit);
}

function hitOf({ customer }: AccountFacts, invoice: SearchHit['invoice']): SearchHit {
  const { accountId, code, name, open } = customer;
  return { accountId, code, name, open, invoice };
}
