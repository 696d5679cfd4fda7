import { createDocumentsClient } from '../../documents/documentsClient';
import { createExchangeClient } from '../../exchange/exchangeClient';
import rates from '../../../assets/rates/rates.json';
import type { Day } from '../../domain/day';
import { parseRateTable } from '../../domain/latepayment/parseRateTable';
import { shellOfWindow } from '../../platform/bridge';
import { BusyTracker } from '../../platform/busy';
import { readToday, watchToday } from '../../platform/today';
import {
  startDocumentsWorker,
  startExchangeWorker,
  startPartsWorker,
  startPortfolioWorker,
} from '../../platform/workers';
import { PartsClient } from '../../store/parts/partsClient';
import { PortfolioClient } from '../../store/portfolio/portfolioClient';
import { onStorageLost } from '../../store/storageLost';
import { newId } from '../../usecases/newId';
import { takeOver } from '../../store/acts/safety/takeOver';
import { eraseAgain } from '../../usecases/personaldata/eraseAgain';
import { actContext } from '../../usecases/reminderContext';
import { noteErasuresAtStart } from '../../usecases/personaldata/noteErasuresAtStart';
import { MirrorKeeper } from '../../usecases/safety/mirrorKeeper';
import { requireSpace } from '../../usecases/requireSpace';
import type { SafetyTools } from '../../usecases/safety/safety';
import type { Services } from '../../usecases/services';
import { MenuCommands } from '../shell/menuCommands';
import { copyBeforeClosing } from './copyBeforeClosing';
import { openJudged } from './openJudged';
import { type Program, StartError } from './program';

/** Who the journal names: there is one owner, at this computer. */
const OWNER = 'owner';

/** The first screen is drawn by then. */
const AFTER_START_MS = 3000;

/**
 * Opens everything, in order: the shell, the day, the database once it was judged against the newest mirror; then the worker
 * of the portfolio, which fills while the first screen is drawn. The workers that read files, draw letters and make copies
 * start when they are first needed.
 * @throws StartError, StartStop
 */
export async function startProgram(): Promise<Program> {
  const { shell, info, first, commands } = await openShell();
  let day = first;
  let keeper: MirrorKeeper | null = null;
  const today = (): Day => day;
  const now = (): string => new Date().toISOString();
  const parts = new PartsClient(startPartsWorker);
  const tools: SafetyTools = {
    shell,
    parts: () => parts,
    today,
    now,
    takeOver: async (database) => {
      await takeOver(database, actContext({ today, now, by: OWNER }));
    },
    eraseAgain: (database, erased) => eraseAgain({ today, now, by: OWNER }, database, erased),
    pauseMirrors: () => keeper?.pause() ?? ((): void => undefined),
    startAnew: beginAnew,
  };
  const { finding, started, lastImport, former } = await openJudged(tools);
  const { database } = started;
  keeper = new MirrorKeeper({ ...tools, database }, finding.mirror?.facts ?? null);

  const made = keeper;
  onStorageLost(() => made.stop());
  hurryWhenLeft(keeper);
  copyBeforeClosing(keeper, shell);
  // Nothing waits for it; what can't be told now is told at the next start.
  setTimeout(() => void noteErasuresAtStart(database, shell).catch(() => undefined), AFTER_START_MS);

  const bundledRates = parseRateTable(rates);
  const portfolio = new PortfolioClient(startPortfolioWorker, database, {
    today: day,
    rates: bundledRates,
  });
  const files = createExchangeClient(startExchangeWorker);
  const services: Services = {
    database,
    portfolio,
    files: {
      ...files,
      readReceivables: (source, options) => files.readReceivables(source, { ...options, today: today() }),
    },
    printer: createDocumentsClient(startDocumentsWorker),
    bundledRates,
    today,
    now,
    newId: () => newId(),
    freeSpace: async () => (await shell.dataSpace()).free,
    by: OWNER,
  };
  database.beforeAct = () => requireSpace(services, 0);
  const watchDay: Program['watchDay'] = (onChange) =>
    watchToday(shell, day, (next) => {
      day = next;
      portfolio.setToday(next);
      onChange(next);
    });
  return {
    shell,
    info,
    services,
    safety: { ...tools, keeper, former },
    busy: new BusyTracker(shell),
    commands,
    settings: started.settings,
    fresh: started.company === null && lastImport === null,
    whole: started.tail === 'whole',
    watchDay,
  };
}

/** The same page from its first screen: what was open belongs to the database from before. */
function beginAnew(): void {
  history.replaceState(null, '', '#/');
  location.reload();
}

/** Whoever turns to something else may be about to close: what was done last is copied without waiting for rest. */
function hurryWhenLeft(keeper: MirrorKeeper): void {
  window.addEventListener('blur', () => keeper.hurry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keeper.hurry();
  });
}

async function openShell(): Promise<
  Pick<Program, 'shell' | 'info' | 'commands'> & { readonly first: Awaited<ReturnType<typeof readToday>> }
> {
  try {
    const shell = shellOfWindow();
    const commands = new MenuCommands();
    shell.onMenu(commands.arrived);
    return { shell, commands, info: await shell.appInfo(), first: await readToday(shell) };
  } catch (cause) {
    throw new StartError('shell', cause);
  }
}
