import type { Account, AccountId } from '../account/account';
import { revertDelta } from '../account/accountDelta';
import type { ImportUndo } from './importPlan';

export type UndoneImport =
  | {
      readonly ok: true;
      /** Accounts as they were before the import, their revision too. */
      readonly restored: readonly Account[];
      /** Accounts that the import had created. */
      readonly deleted: readonly AccountId[];
    }
  | {
      readonly ok: false;
      /** Accounts that a later act has changed: the import stays whole. */
      readonly touched: readonly {
        readonly accountId: AccountId;
        readonly code: string;
        readonly name: string;
      }[];
    };

/**
 * Takes a whole import back. Allowed only while no later act has touched any account that it created or changed; else nothing is
 * done and those accounts are named. History records: take out `undo.settled`, put back `undo.reopened`.
 */
export function undoImport(
  undo: ImportUndo,
  current: (accountId: AccountId) => Account | undefined,
): UndoneImport {
  const touched: { accountId: AccountId; code: string; name: string }[] = [];
  const check = (accountId: AccountId, revision: number): void => {
    const account = current(accountId);
    if (account?.revision === revision) return;
    touched.push({ accountId, code: account?.code ?? '', name: account?.name ?? '' });
  };
  for (const { accountId, revision } of undo.created) check(accountId, revision);
  for (const { accountId, revisionAfter } of undo.changed) check(accountId, revisionAfter);
  if (touched.length > 0) return { ok: false, touched };
  const restored = undo.changed.flatMap((delta) => {
    const account = current(delta.accountId);
    return account === undefined ? [] : [revertDelta(account, delta)];
  });
  return { ok: true, restored, deleted: undo.created.map(({ accountId }) => accountId) };
}
