import type { MirrorHead } from '../../platform/safetyShell';
import { acceptStart, readAcceptedStart } from '../../store/pointer/acceptedStart';
import { readPointer } from '../../store/pointer/pointer';
import { headOfCopy, readHead } from '../../store/pointer/readHead';
import { judgeStart, type DatabaseHead, type StartJudgement } from '../../store/pointer/startJudgement';
import type { SafetyTools } from './safety';

/** What the start found. Anything but `fine` waits for the owner's choice. */
export interface StartFinding {
  readonly judgement: StartJudgement;
  /** The database on this computer; null when there is none. */
  readonly here: DatabaseHead | null;
  /** The newest mirror; null when there is none. */
  readonly mirror: MirrorHead | null;
}

/**
 * Compares the database with the newest mirror before it is opened or made. Writes nothing. Mirrors that can't be read do not
 * keep the owner from data that are there; where there are none, they do.
 * @throws StoreError `unavailable`, BridgeError
 */
export async function checkStart({ shell }: Pick<SafetyTools, 'shell'>): Promise<StartFinding> {
  const asked = shell.mirrorHead();
  const [mirror, { active }] = await Promise.all([asked.catch(() => null), readPointer()]);
  if (mirror === null) {
    if ((await readHead(active, 0)) === null) await asked;
    return { judgement: 'fine', here: null, mirror };
  }
  const read = await readHead(active, mirror.facts.counter);
  const here = read?.head ?? null;
  const judgement = judgeStart(here, read?.hashAt ?? null, headOfCopy(mirror.facts));
  if (judgement === 'fine') return { judgement, here, mirror };
  const chosen = (await readAcceptedStart(active)) === mirror.generation;
  return { judgement: chosen ? 'fine' : judgement, here, mirror };
}

/**
 * The owner goes on with what is here, or begins anew where nothing is, although the mirror says otherwise. Mirrors that were
 * made before are kept as long as their rotation keeps them.
 * @throws StoreError `unavailable`
 */
export async function goOnWithWhatIsHere({ mirror }: StartFinding): Promise<void> {
  if (mirror === null) return;
  const { active } = await readPointer();
  await acceptStart({ database: active, generation: mirror.generation });
}
