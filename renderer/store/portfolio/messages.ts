import type { AccountId } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import type { RateTable } from '../../domain/latepayment/rateTable';
import type {
  AgedBalance,
  CustomerRow,
  CustomersQuery,
  InvoiceRow,
  InvoicesQuery,
  LetterRow,
  LettersQuery,
  PortfolioState,
  SearchHit,
  Slice,
  TodayCounts,
} from './protocol';

/** Rows `from` (included) to `to` (excluded). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Every question the portfolio answers: argument and answer by name. */
export interface PortfolioQuestions {
  readonly customers: {
    readonly argument: { query: CustomersQuery } & Range;
    readonly answer: Slice<CustomerRow>;
  };
  readonly invoices: {
    readonly argument: { query: InvoicesQuery } & Range;
    readonly answer: Slice<InvoiceRow>;
  };
  readonly letters: { readonly argument: { query: LettersQuery } & Range; readonly answer: Slice<LetterRow> };
  readonly letterAccounts: {
    readonly argument: { query: LettersQuery };
    readonly answer: readonly AccountId[];
  };
  readonly agedBalance: { readonly argument: { on: Day }; readonly answer: AgedBalance };
  readonly today: { readonly argument: Record<string, never>; readonly answer: TodayCounts };
  readonly search: {
    readonly argument: { text: string; limit: number };
    readonly answer: readonly SearchHit[];
  };
}
export type QuestionName = keyof PortfolioQuestions;

/** From the page to the worker. */
export type ToPortfolio =
  | {
      readonly kind: 'open';
      readonly databaseName: string;
      readonly today: Day;
      /** Bundled rates; the worker adds those that the owner entered. */
      readonly rates: RateTable;
    }
  | { readonly kind: 'day'; readonly today: Day }
  | {
      readonly kind: 'committed';
      readonly accountIds: readonly AccountId[] | 'all';
      readonly tables: readonly string[];
    }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly name: QuestionName;
      readonly argument: PortfolioQuestions[QuestionName]['argument'];
    };

/** From the worker to the page. */
export type FromPortfolio =
  | { readonly kind: 'state'; readonly state: PortfolioState }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string };
