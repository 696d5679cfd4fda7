import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodeOf, ShellError } from '../../../../electron/main/services/errorCode';
import { describeError, noteProblem, writeCrashReport } from '../../../../electron/main/services/report';

const folder = (): string => mkdtempSync(join(tmpdir(), 'encours-report-'));

describe('a crash report', () => {
  it('holds the error, the version and the system, without the owner’s name', () => {
    const place = folder();
    const error = new Error(`can't read ${join(homedir(), 'Documents', 'x')}`);
    const path = writeCrashReport(place, '1.2.3', error) ?? '';
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('Encours 1.2.3');
    expect(text).toContain(join('~', 'Documents', 'x'));
    expect(text).not.toContain(homedir());
  });

  it('is null where it can’t be written', () => {
    const place = folder();
    writeFileSync(join(place, 'file'), '');
    expect(writeCrashReport(join(place, 'file'), '1.2.3', new Error('x'))).toBeNull();
  });

  it('describes what is not even an error', () => {
    expect(describeError('only a text', '/home/x')).toBe('only a text');
    expect(describeError(undefined, '/home/x')).toBe('undefined');
  });
});

it('the log of problems is turned over when it has grown, and kept once', () => {
  const place = folder();
  writeFileSync(join(place, 'problems.log'), 'x'.repeat(300 * 1024));
  noteProblem(place, new Error('new problem'));
  noteProblem(place, new Error('another'));
  expect(readdirSync(place).sort()).toEqual(['problems.log', 'problems.old.log']);
  const log = readFileSync(join(place, 'problems.log'), 'utf8');
  expect(log).toContain('new problem');
  expect(log).toContain('another');
});

describe('the code of a failure', () => {
  const system = (code: string): Error => Object.assign(new Error(code), { code });
  it.each([
    [system('ENOSPC'), 'disk-full'],
    [system('EDQUOT'), 'disk-full'],
    [system('EACCES'), 'not-writable'],
    [system('EROFS'), 'not-writable'],
    [system('EBUSY'), 'not-writable'],
    [system('ENODEV'), 'not-writable'],
    [system('ESOMETHING'), 'unexpected'],
    [new Error('bug'), 'unexpected'],
    ['thrown text', 'unexpected'],
    [new ShellError('no-program'), 'no-program'],
  ])('%s is %s', (error, code) => {
    expect(errorCodeOf(error)).toBe(code);
  });
});
