import { removeOrphans } from '../../store/pointer/pointer';
import { readLastImport } from '../../store/queries/readImports';
import { StoreError } from '../../store/storeError';
import { type FormerDatabase, readFormer } from '../../usecases/safety/formerDatabase';
import type { SafetyTools } from '../../usecases/safety/safety';
import { checkStart, type StartFinding } from '../../usecases/safety/startCheck';
import { type StartedUp, startUp } from '../../usecases/startUp';
import { onceStorageAnswers } from './onceStorageAnswers';
import { StartError, type StartReason, StartStop } from './program';

export interface OpenedData {
  readonly finding: StartFinding;
  readonly started: StartedUp;
  readonly lastImport: Awaited<ReturnType<typeof readLastImport>>;
  readonly former: FormerDatabase | null;
}

/**
 * Opens the owner's data once they were compared with the newest mirror: where they are missing, older or other, nothing is
 * opened or made before the owner has chosen.
 * @throws StartStop, StartError
 */
export async function openJudged(tools: SafetyTools): Promise<OpenedData> {
  try {
    const finding = await onceStorageAnswers(() => judge(tools));
    if (finding.judgement !== 'fine') {
      // What a restore from this very stop has left when it was cut: its next try needs the room.
      await removeOrphans().catch(() => undefined);
      throw new StartStop(finding, tools);
    }
    const started = await onceStorageAnswers(() => startUp());
    const [former, lastImport] = await Promise.all([readFormer(), readLastImport(started.database)]);
    // What a restore that was cut has left; nothing waits for it.
    removeOrphans().catch(() => undefined);
    return { finding, started, former, lastImport };
  } catch (cause) {
    if (cause instanceof StartStop) throw cause;
    throw new StartError(reasonOf(cause), cause, tools);
  }
}

async function judge(tools: SafetyTools): Promise<StartFinding> {
  const began = performance.now();
  const finding = await checkStart(tools);
  // What the comparison costs each start, for the bench.
  performance.measure('start-check', { start: began });
  return finding;
}

function reasonOf(cause: unknown): StartReason {
  if (!(cause instanceof StoreError)) return 'storage';
  if (cause.code === 'newer-database') return 'newer';
  return cause.code === 'damaged' ? 'damaged' : 'storage';
}
