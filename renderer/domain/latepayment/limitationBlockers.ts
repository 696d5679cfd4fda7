import type { Blocker } from '../reasons/blocker';
import type { LateStatement } from './lateStatement';

/** A debt that looks lost by its age is for the owner to check. */
export function limitationBlockers({ debits }: LateStatement): readonly Blocker[] {
  return debits.flatMap(({ item, limitationRun }) =>
    limitationRun ? [{ reason: 'limitationRun' as const, itemId: item.id, until: null }] : [],
  );
}
