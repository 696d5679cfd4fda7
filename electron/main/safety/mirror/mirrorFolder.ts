import { join } from 'node:path';
import type { CopyFacts, PartEntry } from '../../../bridge/copies';
import type { MirrorChunkRequest } from '../../../bridge/calls/mirror';
import type { MirrorHead } from '../../../bridge/safety';
import type { Disk } from '../disk';
import { dataFolderError, SafetyError } from '../safetyError';
import { readSmallFile, removeTemporary, writeSmallFile } from '../smallFile';
import { GenerationIndex } from './generationIndex';
import { nextGenerationId } from './generationId';
import { generationNames, readHead, writeHead } from './headFile';
import {
  decodeManifest,
  encodeManifest,
  MAX_MANIFEST_BYTES,
  orderedParts,
  type Generation,
} from './manifest';
import { MirrorSession, RESERVE_BYTES } from './mirrorSession';
import { PartStore } from './partStore';
import { LAST_KEPT, mirrorsToKeep, sizeLimit, withinSize } from './rotation';

export interface MirrorParts {
  readonly disk: Disk;
  /** `<data folder>/mirror` */
  readonly folder: string;
  /** @throws SafetyError `other-process` unless this process may write */
  readonly mayWrite: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onProblem: (error: unknown) => void;
}

/** The mirrors: complete copies of the database that share the parts which did not change between them. */
export class MirrorFolder {
  readonly parts: PartStore;
  private readonly disk: Disk;
  private readonly folder: string;
  private session: MirrorSession | null = null;
  private beginning = false;
  private index: GenerationIndex | null = null;
  private readonly damaged = new Set<string>();
  private readonly pins = new Map<string, number>();
  private cleaned = false;

  constructor(private readonly given: MirrorParts) {
    this.disk = given.disk;
    this.folder = given.folder;
    this.parts = new PartStore(given.disk, join(given.folder, 'parts'));
  }

  /** The newest mirror that can be read, looked for in its manifests where the quick file does not tell. */
  async head(): Promise<MirrorHead | null> {
    const quick = await readHead(this.disk, this.folder);
    if (quick !== 'unknown') return quick;
    const names = await generationNames(this.disk, this.folder);
    for (const id of names) {
      const generation = await this.read(id);
      if (generation !== null) return { generation: id, facts: generation.facts, generations: names.length };
    }
    return null;
  }

  /** Ids, newest first, damaged ones included. */
  names(): Promise<string[]> {
    return generationNames(this.disk, this.folder);
  }

  /** @returns null when it is missing or damaged */
  async read(id: string): Promise<Generation | null> {
    const bytes = await readSmallFile(this.disk, this.pathOf(id), MAX_MANIFEST_BYTES);
    const generation = bytes === null ? null : decodeManifest(bytes);
    return generation?.id === id ? generation : null;
  }

  /** Keeps the rotation from a generation while it is read. @returns a function that lets it go */
  pin(id: string): () => void {
    this.pins.set(id, (this.pins.get(id) ?? 0) + 1);
    return () => {
      const left = (this.pins.get(id) ?? 1) - 1;
      if (left > 0) this.pins.set(id, left);
      else this.pins.delete(id);
    };
  }

  async begin(baseId: string | null): Promise<{ session: string; baseParts: PartEntry[] }> {
    if (this.session !== null || this.beginning) throw new SafetyError('busy');
    this.beginning = true;
    try {
      return await this.beginAlone(baseId);
    } catch (error) {
      throw dataFolderError(error);
    } finally {
      this.beginning = false;
    }
  }

  async chunk(request: MirrorChunkRequest): Promise<number> {
    try {
      return await this.sessionOf(request.session).take(request);
    } catch (error) {
      throw dataFolderError(error);
    }
  }

  /**
   * The generation is on the disk when this answers; nothing of it is when it throws before its manifest has its name. The
   * session is over in both cases.
   */
  async commit(id: string, facts: CopyFacts, keep: readonly string[]): Promise<string> {
    const session = this.sessionOf(id);
    try {
      await session.settled();
      const parts = await this.listParts(session, keep);
      await this.given.mayWrite();
      await this.parts.flushNames();
      const names = await this.names();
      const generation = { id: nextGenerationId(this.given.now(), facts.counter, names), facts, parts };
      await writeSmallFile(this.disk, this.pathOf(generation.id), encodeManifest(generation));
      await this.afterCommit(generation, names.length + 1);
      return generation.id;
    } catch (error) {
      throw dataFolderError(error);
    } finally {
      await this.end(session);
    }
  }

  async abort(id: string): Promise<void> {
    if (this.session?.id === id) await this.end(this.session);
  }

  /** The page has gone: whatever it had begun ends. */
  async abortAll(): Promise<void> {
    if (this.session !== null) await this.end(this.session);
  }

  private async beginAlone(baseId: string | null): Promise<{ session: string; baseParts: PartEntry[] }> {
    await this.disk.makeFolder(join(this.folder, 'generations'));
    await this.disk.makeFolder(join(this.folder, 'parts'));
    await this.given.mayWrite();
    await this.clean();
    await this.makeRoom();
    const base = baseId === null ? null : await this.read(baseId);
    const session = new MirrorSession(this.disk, this.parts, this.sessionsFolder(), base);
    await this.disk.makeFolder(session.folder);
    this.session = session;
    return { session: session.id, baseParts: await this.wholeBase(base) };
  }

  /** All its parts or none: what is in the one that is missing can't be told from here, so all of it is sent anew. */
  private async wholeBase(base: Generation | null): Promise<PartEntry[]> {
    const parts = base?.parts ?? [];
    for (const part of parts) if (!(await this.parts.isThere(part))) return [];
    return [...parts];
  }

  /** Once in a process: what a kill left. */
  private async clean(): Promise<void> {
    if (this.cleaned) return;
    await this.disk.removeFolder(this.sessionsFolder());
    await removeTemporary(this.disk, this.folder);
    await removeTemporary(this.disk, join(this.folder, 'generations'));
    this.cleaned = true;
  }

  private async makeRoom(): Promise<void> {
    if ((await this.disk.space(this.folder)).free >= RESERVE_BYTES) return;
    const head = await this.head();
    if (head !== null) await this.rotate(head.facts.day);
    if ((await this.disk.space(this.folder)).free < RESERVE_BYTES) throw new SafetyError('disk-full');
  }

  private async listParts(session: MirrorSession, keep: readonly string[]): Promise<PartEntry[]> {
    const base = new Map(session.base?.parts.map((part) => [part.name, part]));
    const parts = [...session.sent.values()];
    for (const name of keep) {
      if (session.sent.has(name)) continue;
      const part = base.get(name);
      if (part === undefined || !(await this.parts.isThere(part))) throw new SafetyError('invalid-argument');
      parts.push(part);
    }
    const ordered = orderedParts(parts);
    if (ordered === null) throw new SafetyError('invalid-argument');
    return ordered;
  }

  /** The copy is made: what fails here is noted and done again after the next one. */
  private async afterCommit(generation: Generation, generations: number): Promise<void> {
    try {
      this.index?.add(generation);
      const { id, facts } = generation;
      await writeHead(this.disk, this.folder, { generation: id, facts, generations });
      await this.rotate(facts.day);
    } catch (error) {
      this.given.onProblem(error);
    }
  }

  private async rotate(today: string): Promise<void> {
    const names = await this.names();
    const index = await this.indexed(names);
    const sound = index.kept(names);
    const chosen = mirrorsToKeep(sound, today);
    const { free } = await this.disk.space(this.folder);
    const limit = sizeLimit(free, await this.parts.storedBytes());
    const fitting = new Set(withinSize(index.newBytes(chosen), limit));
    const kept = new Set(sound.map(({ id }) => id).filter((id) => fitting.has(id) || this.pins.has(id)));
    const outlived = new Set(sound.slice(LAST_KEPT - 1, LAST_KEPT).map(({ id }) => id));
    const last = names.findIndex((id) => outlived.has(id));
    for (const [order, id] of names.entries()) {
      const goes = this.damaged.has(id) ? last !== -1 && order > last : !kept.has(id);
      if (!goes) continue;
      await this.disk.remove(this.pathOf(id));
      this.damaged.delete(id);
      index.remove(id);
    }
    await this.disk.flushFolder(join(this.folder, 'generations'));
    // A damaged manifest may be mended by hand as long as its parts are there: nothing goes before it does.
    if (this.damaged.size === 0) await this.parts.removeAllBut(index.neededBy([...kept]));
  }

  private async indexed(names: readonly string[]): Promise<GenerationIndex> {
    const index = this.index ?? new GenerationIndex();
    for (const id of names) {
      if (index.has(id) || this.damaged.has(id)) continue;
      const generation = await this.read(id);
      if (generation === null) this.damaged.add(id);
      else index.add(generation);
    }
    this.index = index;
    return index;
  }

  private async end(session: MirrorSession): Promise<void> {
    await session.close().catch(this.given.onProblem);
    if (this.session === session) this.session = null;
  }

  private sessionOf(id: string): MirrorSession {
    if (this.session?.id !== id) throw new SafetyError('unknown-session');
    return this.session;
  }

  private sessionsFolder(): string {
    return join(this.folder, 'sessions');
  }

  private pathOf(id: string): string {
    return join(this.folder, 'generations', `${id}.json`);
  }
}
