import { randomUUID } from 'node:crypto';
import { ShellError } from './errorCode';

/** What was saved in this session: the page holds a token, never a path. */
export class SavedFiles {
  private readonly paths = new Map<string, string>();

  add(path: string): string {
    const token = randomUUID();
    this.paths.set(token, path);
    return token;
  }

  /** @throws ShellError `unknown-token` */
  pathOf(token: string): string {
    const path = this.paths.get(token);
    if (path === undefined) throw new ShellError('unknown-token');
    return path;
  }
}
