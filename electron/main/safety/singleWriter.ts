import { uptime } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Disk } from './disk';
import { SafetyError, systemCode } from './safetyError';
import { readJson } from './smallFile';

const schema = v.object({ token: v.string(), pid: v.number(), bootedAt: v.number() });
type Claim = v.InferOutput<typeof schema>;

const HEARTBEAT_MS = 15_000;
/** Without a sign of life for so long, a claim is nobody's, even when its number now belongs to another process. */
const DEAD_AFTER_MS = 8 * HEARTBEAT_MS;
/** Clocks are corrected: two looks at the moment of the last boot may differ by this much. */
const SAME_BOOT_MS = 60_000;
const MAX_LOCK_BYTES = 4096;

export interface WriterParts {
  readonly disk: Disk;
  readonly dataFolder: string;
  /** Of this process; the same in every thread of it. */
  readonly token: string;
  readonly pid: number;
  readonly now: () => number;
  /** Whether a process of that number runs. */
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Only one process writes to a data folder. The second start of the program is refused before this is asked; this holds where
 * that failed. A claim left by a process that died is taken over.
 */
export class SingleWriter {
  private heartbeat: NodeJS.Timeout | null = null;
  private readonly path: string;

  constructor(private readonly parts: WriterParts) {
    this.path = join(parts.dataFolder, 'writer.lock');
  }

  /** Looks at the file each time, so that a process that lost its claim stops at once. @throws SafetyError `other-process` */
  async check(): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const claim = await this.read();
      if (claim?.token === this.parts.token) {
        this.keepAlive();
        return;
      }
      if (claim !== null && (await this.isHeld(claim))) break;
      await this.take(claim);
    }
    this.stop();
    throw new SafetyError('other-process');
  }

  async release(): Promise<void> {
    this.stop();
    if ((await this.read())?.token === this.parts.token) await this.parts.disk.remove(this.path);
  }

  /** The next look tells who won: two processes may both find a stale claim. */
  private async take(stale: Claim | null): Promise<void> {
    const { disk, token, pid, now } = this.parts;
    if (stale !== null || (await disk.stat(this.path)) !== null) await this.setAside(stale);
    const claim: Claim = { token, pid, bootedAt: bootInstant(now()) };
    try {
      const file = await disk.create(this.path, 0o600);
      try {
        await file.write(new TextEncoder().encode(JSON.stringify(claim)));
      } finally {
        await file.close();
      }
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }

  /** Moved, not removed: when another process took over meanwhile, what was moved is its claim, and it gets it back. */
  private async setAside(stale: Claim | null): Promise<void> {
    const { disk, token } = this.parts;
    const aside = `${this.path}.${token}`;
    try {
      await disk.rename(this.path, aside);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      return;
    }
    const moved = parsed(await readJson(disk, aside, MAX_LOCK_BYTES));
    if (moved !== null && moved.token !== stale?.token) await disk.rename(aside, this.path);
    else await disk.remove(aside);
  }

  private async isHeld(claim: Claim): Promise<boolean> {
    const { disk, now, isAlive } = this.parts;
    if (!isAlive(claim.pid)) return false;
    if (Math.abs(claim.bootedAt - bootInstant(now())) > SAME_BOOT_MS) return false;
    const found = await disk.stat(this.path);
    return found !== null && now() - found.changedAt < DEAD_AFTER_MS;
  }

  private async read(): Promise<Claim | null> {
    return parsed(await readJson(this.parts.disk, this.path, MAX_LOCK_BYTES));
  }

  private keepAlive(): void {
    this.heartbeat ??= setInterval(() => {
      this.parts.disk.touch(this.path, new Date(this.parts.now())).catch(() => undefined);
    }, HEARTBEAT_MS).unref();
  }

  private stop(): void {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
    this.heartbeat = null;
  }
}

function parsed(json: unknown): Claim | null {
  const result = v.safeParse(schema, json);
  return result.success ? result.output : null;
}

function bootInstant(now: number): number {
  return Math.round(now - uptime() * 1000);
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
