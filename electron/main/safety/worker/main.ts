import { homedir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { memoryOf } from '../../../../rpc/line';
import { serve } from '../../../../rpc/server';
import { localDay } from '../../services/calendar';
import { describeError } from '../../services/report';
import { nodeDisk } from '../disk';
import { findVolumes } from '../volumes/findVolumes';
import { simulatedVolumes, withSimulatedRoom } from '../volumes/simulatedVolumes';
import { threadLine } from '../threadLine';
import { safetyFailures } from './failure';
import type { Told, WorkerOps, WorkerStart } from './protocol';
import { safetyServer } from './safetyServer';

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');

const start = workerData as WorkerStart;
const onProblem = (error: unknown): void =>
  server.tell({ kind: 'problem', text: describeError(error, homedir()) });

const sticks = start.simulatedVolumes;
const ops = safetyServer({
  disk: sticks === null ? nodeDisk : withSimulatedRoom(nodeDisk, sticks),
  start,
  volumes: () => (sticks === null ? findVolumes(start.platform) : simulatedVolumes(sticks)),
  today: () => start.givenToday ?? localDay(new Date()),
  now: () => Date.now(),
  emit: (event) => server.tell({ kind: 'event', event }),
  onProblem,
});

const server = serve<WorkerOps, Told>(threadLine(port), ops, {
  failures: safetyFailures(onProblem),
  handsOver: chunkMemory,
});

/** The bytes of a chunk. */
function chunkMemory(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || !('chunk' in value)) return [];
  return memoryOf((value.chunk as { readonly bytes: Uint8Array }).bytes);
}
