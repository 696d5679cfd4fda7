import type { LockState, PassphraseTry } from '../../../bridge/safety';
import { nodeDisk } from '../disk';
import { SafetyError } from '../safetyError';
import { lockFacts, readLock } from './lockFile';

/**
 * Whether the program is locked now: at its start where a lock is set, from `lock` on, and until the passphrase was given. A
 * reload changes nothing. What was under way when it was locked has leave to take its next steps until it ends, or its page
 * goes.
 */
export class LockGate {
  private unlocked = false;
  private leave: object | null = null;

  /** @param underWay what is under way in the page: the same object until it has ended, null at rest */
  constructor(
    private readonly dataFolder: string,
    private readonly underWay: () => object | null,
  ) {}

  async state(): Promise<LockState> {
    const facts = lockFacts(await readLock(nodeDisk, this.dataFolder), Date.now());
    // Whoever sets a lock is there already.
    if (!facts.enabled) this.unlocked = true;
    return { ...facts, locked: facts.enabled && !this.unlocked };
  }

  tried(result: PassphraseTry): PassphraseTry {
    if (result.ok) {
      this.unlocked = true;
      this.leave = null;
    }
    return result;
  }

  lock(): Promise<LockState> {
    if (this.unlocked) this.leave = this.underWay();
    this.unlocked = false;
    return this.state();
  }

  /** For what begins something or tells something. @throws SafetyError `locked` */
  async mayBegin(): Promise<void> {
    if ((await this.state()).locked) throw new SafetyError('locked');
  }

  /** For the steps of work that may have begun before the lock. @throws SafetyError `locked` */
  async mayGoOn(): Promise<void> {
    if (this.leave === null || this.leave !== this.underWay()) await this.mayBegin();
  }
}
