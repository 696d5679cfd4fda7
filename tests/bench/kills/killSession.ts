import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../support/fecBuilder';
import { Frame } from '../../e2e/pages/frame';
import { Program } from '../../e2e/support/program';
import type { Look, Sign } from './census';
import { CopiesCheck } from './copies';
import { judge } from './judge';
import { KILL_DAY } from './killLedger';
import { bundleKillPage, copyIn, enterPage, lookAt, watchPage } from './killPage';
import { drawTask, POST_BATCH, setUp, type Desk, type Task } from './tasks';
import { Watcher, type Phase } from './watcher';

export interface KillOutcome {
  readonly number: number;
  readonly task: string;
  readonly phase: Phase;
  /** From the beginning of the task, or of the transaction or copy where it says so. */
  readonly moment: string;
  /** Whether an act that nobody had been told of yet was found whole. */
  readonly surplus: boolean;
  /** Notices of the next start on what was cut. */
  readonly told: number;
  readonly lost: readonly string[];
  readonly halfApplied: readonly string[];
}

export interface SessionRequest {
  readonly folder: string;
  readonly seed: number;
  /** A new profile after so many kills: an export grows with each week. */
  readonly killsAProfile: number;
  readonly onOutcome: (outcome: KillOutcome) => void;
  /** What is wrong with a profile, or lies about in it, once it was copied and closed in peace: nothing. */
  readonly onProfile: (problems: readonly string[]) => void;
}

/** First guesses, in milliseconds; what is seen replaces them. */
const FIRST_RUN_MS = 700;
const FIRST_INSIDE_MS = 40;

/** How a task ended: when, or why not. */
interface Ending {
  readonly at: number | null;
  readonly failure: string | null;
}

/** The scripted session: tasks of an owner's day on one profile, cut again and again. */
export class KillSession {
  private readonly random: () => number;
  private readonly typicalRun = new Map<string, number>();
  private readonly typicalInside = new Map<string, number>();
  private turn = 0;

  constructor(private readonly request: SessionRequest) {
    this.random = seededRandom(request.seed);
  }

  async run(kills: number): Promise<void> {
    const code = await bundleKillPage();
    for (let done = 0; done < kills; done += this.request.killsAProfile) {
      const some = Math.min(this.request.killsAProfile, kills - done);
      const profile = join(this.request.folder, `profile-${String(done)}`);
      await this.oneProfile(profile, code, done, some);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  private async oneProfile(profile: string, code: string, from: number, kills: number): Promise<void> {
    const stick = join(profile, 'CLE');
    const files = join(profile, 'files');
    for (const folder of [stick, files]) await mkdir(folder, { recursive: true });
    const program = new Program(join(profile, 'data'), files, '.');
    program.setToday(KILL_DAY);
    program.setSticks([stick]);
    const copies = new CopiesCheck(join(profile, 'data', 'mirror'), join(stick, 'Encours'));
    try {
      const page = await program.start();
      await new Frame(page).makeRoomy();
      await setUp(page);
      await program.close();
      for (let kill = 0; kill < kills; kill += 1)
        this.request.onOutcome(await this.oneKill(program, copies, code, from + kill + 1));
      this.request.onProfile(await this.afterAll(program, copies, code));
    } finally {
      await program.close();
    }
  }

  /** Starts, works, kills, starts again, looks. The program is closed when it answers. */
  private async oneKill(
    program: Program,
    copies: CopiesCheck,
    code: string,
    number: number,
  ): Promise<KillOutcome> {
    const { look, watcher } = await this.open(program, code);
    const task = number % this.request.killsAProfile === 0 ? POST_BATCH : drawTask(this.random());
    const inside = this.random() < 0.65;
    const share = this.random();
    const cut = await this.workAndKill(program, watcher, task, weeksIn(look), inside, share);
    const { look: found, notices } = await this.lookAgain(program, code);
    const verdict = judge(watcher, found);
    const untrue = untrueNotices(notices, found.census.seq > cut.before);
    const problems = await copies.problems();
    const lost = [...verdict.lost, ...(await missingCopies(watcher, copies))];
    return {
      number,
      task: task.name,
      phase: cut.phase,
      moment: cut.moment,
      surplus: verdict.surplus > 0,
      lost,
      halfApplied: [...verdict.halfApplied, ...untrue, ...problems],
      told: notices.length,
    };
  }

  private async open(program: Program, code: string): Promise<{ look: Look; watcher: Watcher }> {
    const page = await program.start();
    await new Frame(page).makeRoomy();
    let watcher: Watcher | null = null;
    await enterPage(page, code, (sign: Sign) => watcher?.heard(sign));
    const look = await lookAt(page);
    watcher = new Watcher(look);
    await watchPage(page);
    return { look, watcher };
  }

  private async workAndKill(
    program: Program,
    watcher: Watcher,
    task: Task,
    week: number,
    inside: boolean,
    share: number,
  ): Promise<{ phase: Phase; moment: string; before: number }> {
    this.turn += 1;
    const desk: Desk = { page: program.page, week, turn: this.turn };
    try {
      await task.prepare?.(desk);
    } catch (cause) {
      const shown = await program.page.locator('#root').innerText({ timeout: 5000 });
      throw new Error(`${task.name} can't begin; the screen says:\n${shown}`, { cause });
    }
    const before = watcher.acknowledged;
    const begun = watcher.nextBegin();
    const start = performance.now();
    // What a task could not end once it was killed is no failure of its own.
    let killed = false;
    const running: Promise<Ending> = task.run(desk).then(
      () => ({ at: performance.now(), failure: null }),
      (failure: unknown) => ({ at: null, failure: killed ? null : String(failure) }),
    );
    const typical = inside
      ? (this.typicalInside.get(task.name) ?? FIRST_INSIDE_MS)
      : (this.typicalRun.get(task.name) ?? FIRST_RUN_MS);
    if (inside) await Promise.race([begun, running]);
    const from = performance.now();
    await wait(share * typical * 1.15);
    const phase = watcher.phase(task.phase);
    const waited = performance.now() - from;
    const moment = `${waited.toFixed(1)} ms after ${inside ? 'the first write or copy began' : 'the click'}`;
    killed = true;
    await program.kill();
    const { at, failure } = await running;
    if (failure !== null) throw new Error(`${task.name}: ${failure}`);
    this.learn(task.name, inside, phase, waited, at === null ? null : at - start);
    return { phase, moment, before };
  }

  /** A task that had ended was shorter than thought, one that was cut inside may be longer. */
  private learn(name: string, inside: boolean, phase: Phase, waited: number, took: number | null): void {
    if (!inside) {
      this.typicalRun.set(name, took ?? (this.typicalRun.get(name) ?? FIRST_RUN_MS) * 1.1);
      return;
    }
    const known = this.typicalInside.get(name) ?? FIRST_INSIDE_MS;
    const next = phase === 'between' ? known * 0.8 : Math.max(known, waited) * 1.15;
    this.typicalInside.set(name, Math.min(4000, Math.max(8, next)));
  }

  private async lookAgain(program: Program, code: string): Promise<{ look: Look; notices: string[] }> {
    const page = await program.start();
    await enterPage(page, code, () => undefined);
    const look = await lookAt(page);
    const said = await page.getByRole('alert').allTextContents();
    if (!(await page.getByRole('navigation', { name: 'Écrans' }).isVisible()))
      said.push((await page.locator('#root h1').allTextContents()).join());
    const read = page.getByRole('button', { name: 'Compris' });
    const notices = await page.getByRole('note').filter({ has: read }).allTextContents();
    for (let left = notices.length; left > 0; left -= 1) await read.first().click();
    await program.close();
    const problems = [...look.problems, ...said.map((text) => `the program says: ${text}`)];
    return { look: { ...look, problems }, notices };
  }

  /** Once everything has ended in peace, nothing of what was cut lies about. */
  private async afterAll(program: Program, copies: CopiesCheck, code: string): Promise<string[]> {
    const { look } = await this.open(program, code);
    await copyIn(program.page, 'sync');
    await copyIn(program.page, 'backUp');
    await program.close();
    const problems = [...look.problems, ...(await copies.problems())];
    const leftovers = await copies.leftovers();
    return [...problems, ...leftovers.map((name) => `left behind: ${name}`)];
  }
}

/** Exports taken and not taken back. */
function weeksIn({ acts }: Look): number {
  const times = (act: string): number => acts.filter((name) => name === act).length;
  return times('acceptImport') - times('undoImport');
}

async function missingCopies(watcher: Watcher, copies: CopiesCheck): Promise<string[]> {
  const generations = new Set(await copies.generations());
  const backups = new Set(await copies.backups());
  return watcher.copies
    .filter(({ what, name }) => !(what === 'sync' ? generations : backups).has(name))
    .map(({ what, name }) => `${what} ${name} was acknowledged and is not there`);
}

/** @param kept whether the journal has grown since the task that was cut began */
function untrueNotices(notices: readonly string[], kept: boolean): string[] {
  return notices
    .filter((text) => /s’est arrêté/.test(text) !== kept)
    .map((text) => `the program says what is not so: ${text}`);
}
