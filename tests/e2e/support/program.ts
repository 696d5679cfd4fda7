import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import type { MenuCommand } from '../../../electron/bridge/events';
import './hostKind';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Where the page may load from, on Electron and on the stand-in, which has to show the same bundle under another scheme. */
const OURS = /^(app:\/\/encours\/|https:\/\/encours\.app\.invalid\/|(blob:|data:))/;

/** A busy machine takes long; what never comes is told in time for the test to end by itself. */
const START_MS = 120_000;

/** What main keeps for the tests, put there by `installWitness`. */
interface Witness {
  opened: string[];
  revealed: string[];
  questions: string[];
  savePath: string | null;
  folder: string | null;
  answer: number;
}
type Witnessed = typeof globalThis & { encoursWitness: Witness };

/**
 * The program under test. It keeps its data from one start to the next, and ends with the test. What a person would have to
 * do outside the page (choose a file, answer a dialog, use the native menu) is done by its methods.
 */
export class Program {
  private application: ElectronApplication | null = null;
  private shown: Page | null = null;
  private today: string | null = null;
  private sticks: readonly string[] = [];
  private readonly complaints: string[] = [];
  private readonly foreign: string[] = [];
  private readonly expectedComplaints: RegExp[] = [];

  constructor(
    /** The data folder of this test alone. */
    readonly dataFolder: string,
    /** Where this test may save files. */
    readonly workFolder: string,
    private readonly programFolder: string,
  ) {}

  get app(): ElectronApplication {
    if (this.application === null) throw new Error('the program is not running: call start()');
    return this.application;
  }

  get page(): Page {
    if (this.shown === null) throw new Error('the program is not running: call start()');
    return this.shown;
  }

  /** The day that the program takes for today, from the next start on (`YYYY-MM-DD`). */
  setToday(day: string): void {
    this.today = day;
  }

  takeDayOf(other: Program): void {
    this.today = other.today;
  }

  /** Folders that play USB sticks, from the next start on; one that is not there is not plugged in. */
  setSticks(folders: readonly string[]): void {
    this.sticks = folders;
  }

  /** The environment in which the program is started. */
  environment(): Record<string, string> {
    const inherited = Object.entries(process.env).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    );
    return {
      ...Object.fromEntries(inherited),
      ENCOURS_USER_DATA: this.dataFolder,
      ...(this.today === null ? {} : { ENCOURS_TODAY: this.today }),
      ...(this.sticks.length === 0 ? {} : { ENCOURS_VOLUMES: this.sticks.join(delimiter) }),
    };
  }

  /** Starts the program and waits for its first screen: before that nothing can be asked of main. */
  async start(): Promise<Page> {
    this.application = await _electron.launch({
      args: [this.programFolder],
      cwd: ROOT,
      env: this.environment(),
      colorScheme: null,
      timeout: START_MS,
    });
    const page = await this.application.firstWindow({ timeout: START_MS });
    this.shown = page;
    this.watch(page);
    try {
      await page.locator('#root h1').first().waitFor({ timeout: START_MS });
    } catch (cause) {
      const said = [await this.shownText(), ...this.complaints].join('\n');
      throw new Error(`the program shows no screen, but:\n${said}`, { cause });
    }
    await installWitness(this.application);
    return page;
  }

  /** What can be read in the window, also before the first screen; nothing while there is no window. */
  async shownText(): Promise<string> {
    return (await this.shown?.locator('body').innerText({ timeout: 5000 })) ?? '';
  }

  /** Closes the program as its owner does. */
  async close(): Promise<void> {
    const running = this.application;
    this.application = null;
    this.shown = null;
    await running?.close();
  }

  async restart(): Promise<Page> {
    await this.close();
    return this.start();
  }

  /** Ends the program in the midst of whatever it does, as a power cut would. */
  async kill(): Promise<void> {
    const { app } = this;
    const { pid } = app.process();
    const ended = app.waitForEvent('close');
    if (pid !== undefined) killTree(pid);
    await ended;
    this.application = null;
    this.shown = null;
  }

  /** What the owner answers in the next dialogs that ask where to save; null cancels. */
  async answerSave(path: string | null): Promise<void> {
    await this.app.evaluate((_electron, answer) => {
      (globalThis as Witnessed).encoursWitness.savePath = answer;
    }, path);
  }

  /** The folder that the owner chooses in the next dialogs; null cancels. */
  async answerFolder(path: string | null): Promise<void> {
    await this.app.evaluate((_electron, answer) => {
      (globalThis as Witnessed).encoursWitness.folder = answer;
    }, path);
  }

  /** Which button (from 0) the owner chooses in the next questions. */
  async answerQuestions(button: number): Promise<void> {
    await this.app.evaluate((_electron, answer) => {
      (globalThis as Witnessed).encoursWitness.answer = answer;
    }, button);
  }

  async clickMenu(id: MenuCommand | 'quit'): Promise<void> {
    await this.app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (item === null || item === undefined) throw new Error(`no menu item ${wanted}`);
      (item.click as () => void)();
    }, id);
  }

  /** The files that were handed to the system's programs, in order. */
  async openedFiles(): Promise<string[]> {
    return this.app.evaluate(() => (globalThis as Witnessed).encoursWitness.opened);
  }

  async revealedFiles(): Promise<string[]> {
    return this.app.evaluate(() => (globalThis as Witnessed).encoursWitness.revealed);
  }

  /** The questions that the owner was asked in dialogs of the system. */
  async questions(): Promise<string[]> {
    return this.app.evaluate(() => (globalThis as Witnessed).encoursWitness.questions);
  }

  /** Errors on the console fail a test, unless it is about them. */
  expectConsoleError(pattern: RegExp): void {
    this.expectedComplaints.push(pattern);
  }

  /** What the page tried to load from elsewhere. Must be empty unless the test itself tried. */
  foreignRequests(): readonly string[] {
    return this.foreign;
  }

  forgetForeignRequests(): void {
    this.foreign.length = 0;
  }

  /** Begins anew with what it was asked, told and complained of: another test goes on with it. */
  async forget(): Promise<void> {
    this.complaints.length = 0;
    this.expectedComplaints.length = 0;
    this.foreign.length = 0;
    await installWitness(this.app);
  }

  /** @throws when the page complained or asked for something from outside, which no test but those about it may pass over */
  check(): void {
    const unexpected = this.complaints.filter(
      (text) => !this.expectedComplaints.some((pattern) => pattern.test(text)),
    );
    expect(unexpected, 'errors on the console').toEqual([]);
    expect(this.foreign, 'requests to elsewhere').toEqual([]);
  }

  private watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      if (!OURS.test(request.url())) this.foreign.push(request.url());
    });
  }
}

/** Takes the place of the system's dialogs and programs, in the same way on both hosts. */
async function installWitness(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    const witness: Witness = {
      opened: [],
      revealed: [],
      questions: [],
      savePath: null,
      folder: null,
      answer: 0,
    };
    (globalThis as Witnessed).encoursWitness = witness;
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: witness.savePath === null, filePath: witness.savePath ?? '' });
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: witness.folder === null,
        filePaths: witness.folder === null ? [] : [witness.folder],
      });
    dialog.showMessageBox = (...args: unknown[]) => {
      const options = args.at(-1) as { message: string };
      witness.questions.push(options.message);
      return Promise.resolve({ response: witness.answer, checkboxChecked: false });
    };
    shell.openPath = (path: string) => {
      witness.opened.push(path);
      return Promise.resolve('');
    };
    shell.showItemInFolder = (path: string) => {
      witness.revealed.push(path);
    };
  });
}

function killTree(pid: number): void {
  if (process.platform === 'win32') spawnSync('taskkill', ['/T', '/F', '/PID', String(pid)]);
  else process.kill(-pid, 'SIGKILL');
}
