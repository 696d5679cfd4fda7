import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { Bench } from './checks/check';
import { STORAGE_CHECKS } from './checks/storage';

describe('what the store keeps, on fake-indexeddb', () => {
  let bench = new Bench('storage');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`storage-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it.for(STORAGE_CHECKS)('$name', (check) => check.run(bench));
});
