import rates from '../../../assets/rates/rates.json';
import { parseRateTable } from '../../domain/latepayment/parseRateTable';
import { type Shell, shellOfWindow } from '../../platform/bridge';
import { BusyTracker } from '../../platform/busy';
import { readToday, watchToday } from '../../platform/today';
import { startDocumentsWorker, startExchangeWorker, startPortfolioWorker } from '../../platform/workers';
import { PortfolioClient } from '../../store/portfolio/portfolioClient';
import { readLastImport } from '../../store/queries/readImports';
import { StoreError } from '../../store/storeError';
import { newId } from '../../usecases/newId';
import type { Services } from '../../usecases/services';
import { type StartedUp, startUp } from '../../usecases/startUp';
import { MenuCommands } from '../shell/menuCommands';
import { type Program, StartError } from './program';
import { fileReaderOf, printerOf } from './workerClients';

/** Who the journal names: there is one owner, at this computer. */
const OWNER = 'owner';

/**
 * Opens everything, in order: the shell, the day, the database; then the worker of the portfolio, which fills while the
 * first screen is drawn. The workers that read files and draw letters start when they are first needed.
 * @throws StartError
 */
export async function startProgram(): Promise<Program> {
  const { shell, info, first, commands } = await openShell();
  const started = await openData();
  const { database } = started;

  let day = first;
  const today = (): typeof day => day;
  const bundledRates = parseRateTable(rates);
  const portfolio = new PortfolioClient(startPortfolioWorker(), database, {
    today: day,
    rates: bundledRates,
  });
  const services: Services = {
    database,
    portfolio,
    files: fileReaderOf(startExchangeWorker, today),
    printer: printerOf(startDocumentsWorker),
    bundledRates,
    today,
    now: () => new Date().toISOString(),
    newId: () => newId(),
    by: OWNER,
  };
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
    busy: new BusyTracker(shell),
    commands,
    settings: started.settings,
    fresh: started.company === null && started.lastImport === null,
    whole: started.tail === 'whole',
    watchDay,
  };
}

async function openShell(): Promise<
  Pick<Program, 'shell' | 'info' | 'commands'> & { readonly first: Awaited<ReturnType<typeof readToday>> }
> {
  try {
    const shell: Shell = shellOfWindow();
    const commands = new MenuCommands();
    shell.onMenu(commands.arrived);
    return { shell, commands, info: await shell.appInfo(), first: await readToday(shell) };
  } catch (cause) {
    throw new StartError('shell', cause);
  }
}

async function openData(): Promise<
  StartedUp & { readonly lastImport: Awaited<ReturnType<typeof readLastImport>> }
> {
  try {
    const started = await startUp();
    return { ...started, lastImport: await readLastImport(started.database) };
  } catch (cause) {
    const newer = cause instanceof StoreError && cause.code === 'newer-database';
    throw new StartError(newer ? 'newer' : 'storage', cause);
  }
}
