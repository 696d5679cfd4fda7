import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyFile } from '../../../build/commands/backup/verifyFile';

interface ListedPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Looks at the mirrors and at the stick as a killed program left them: whatever bears the name of a copy must be one, whole.
 * Reads the files as their format says, without the program's own reader. What was looked at once is not read again.
 */
export class CopiesCheck {
  private readonly seen = new Set<string>();

  constructor(
    private readonly mirror: string,
    /** The program's own folder on the stick. */
    private readonly stick: string,
  ) {}

  /** Names what is not whole; empty when all is well. */
  async problems(): Promise<string[]> {
    return [...(await this.mirrorProblems()), ...(await this.stickProblems())];
  }

  async generations(): Promise<string[]> {
    const names = await listed(join(this.mirror, 'generations'));
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  }

  async backups(): Promise<string[]> {
    return (await listed(this.stick)).filter((name) => name.endsWith('.encours') && !name.startsWith('.'));
  }

  /** What lies there that is neither a copy nor a part of one: only right after a kill. */
  async leftovers(): Promise<string[]> {
    const sessions = await listed(join(this.mirror, 'sessions'));
    const others = [
      ...(await listed(join(this.mirror, 'generations'))),
      ...(await listed(this.mirror)),
      ...(await listed(this.stick)),
    ].filter((name) => name.endsWith('.encours-tmp'));
    return [...sessions, ...others];
  }

  private async mirrorProblems(): Promise<string[]> {
    const problems: string[] = [];
    for (const id of await this.generations()) {
      const parts = await manifestParts(join(this.mirror, 'generations', `${id}.json`));
      if (parts === null) problems.push(`mirror ${id}: its manifest is not whole`);
      else
        for (const part of parts)
          if (!(await this.isWhole(part)))
            problems.push(`mirror ${id}: ${part.name} is missing or not whole`);
    }
    return problems;
  }

  private async isWhole({ sha256, bytes }: ListedPart): Promise<boolean> {
    const path = join(this.mirror, 'parts', sha256.slice(0, 2), sha256);
    const found = await stat(path).catch(() => null);
    if (found === null || found.size !== bytes) return false;
    if (this.seen.has(sha256)) return true;
    if (sha256Of(await readFile(path)) !== sha256) return false;
    this.seen.add(sha256);
    return true;
  }

  private async stickProblems(): Promise<string[]> {
    const problems: string[] = [];
    for (const name of await this.backups()) {
      if (this.seen.has(name)) continue;
      const checked = await verifyFile({ file: join(this.stick, name), passphraseFile: null });
      if (checked.ok) this.seen.add(name);
      else
        problems.push(
          `${name}: ${checked.problems.map(({ code, message }) => `${code} ${message}`).join('; ')}`,
        );
    }
    return problems;
  }
}

/** @returns null when the manifest's own sum is not right */
async function manifestParts(path: string): Promise<readonly ListedPart[] | null> {
  const text = await readFile(path, 'utf8');
  const lines = text.split('\n').slice(0, -1);
  const last = lines.pop();
  if (last === undefined || !text.endsWith('\n')) return null;
  const body = lines.map((line) => `${line}\n`).join('');
  try {
    if ((JSON.parse(last) as { sha256: string }).sha256 !== sha256Of(body)) return null;
    const head = JSON.parse(lines[0] ?? '') as { parts: number };
    const parts = lines.slice(1).map((line) => JSON.parse(line) as ListedPart);
    return parts.length === head.parts ? parts : null;
  } catch {
    return null;
  }
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function listed(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
