import type { Page } from '@playwright/test';
import { KILL_DAY } from '../../bench/kills/killLedger';
import { setUp } from '../../bench/kills/tasks';
import type { Beginning, PreparedData } from '../support/preparedData';
import type { Program } from '../support/program';
import { Frame } from './frame';

/** A company with one week's export and its customers' addresses, nothing asked for yet. */
export async function oneWeek(program: Program): Promise<void> {
  program.setToday(KILL_DAY);
  const page = await program.start();
  await new Frame(page).makeRoomy();
  await setUp(page);
}

/** Starts the program on a copy of what the beginning leaves. */
export async function startAfter(
  beginning: Beginning,
  program: Program,
  preparedData: PreparedData,
): Promise<Page> {
  await preparedData.give(program, beginning);
  const page = await program.start();
  const frame = new Frame(page);
  await frame.makeRoomy();
  await frame.settled();
  return page;
}
