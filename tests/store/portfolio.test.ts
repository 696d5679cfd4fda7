import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { Bench } from './checks/check';
import { PORTFOLIO_CHECKS } from './checks/portfolio';

describe('the portfolio, on fake-indexeddb', () => {
  let bench = new Bench('portfolio');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`portfolio-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it.for(PORTFOLIO_CHECKS)('$name', (check) => check.run(bench));
});
