import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { ACT_CHECKS } from './checks/acts';
import { Bench } from './checks/check';

describe('acts of the store, on fake-indexeddb', () => {
  let bench = new Bench('acts');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`acts-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it.for(ACT_CHECKS)('$name', (check) => check.run(bench));
});
