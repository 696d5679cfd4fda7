import { join } from 'node:path';

/** A database that an earlier program left, by its name in `tests/fixtures/databases`. */
export function fixtureFile(name: string): string {
  return join(import.meta.dirname, '..', 'fixtures', 'databases', `${name}.json.gz`);
}
