import { homedir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { localDay } from '../../services/calendar';
import { describeError } from '../../services/report';
import { nodeDisk } from '../disk';
import { findVolumes } from '../volumes/findVolumes';
import { simulatedVolumes, withSimulatedRoom } from '../volumes/simulatedVolumes';
import { answerIn } from './answerIn';
import type { Asked, Told, WorkerStart } from './protocol';
import { safetyServer } from './safetyServer';

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');

const start = workerData as WorkerStart;
const tell = (told: Told, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(told, [...transfer]);
const onProblem = (error: unknown): void => tell({ kind: 'problem', text: describeError(error, homedir()) });

const sticks = start.simulatedVolumes;
const ops = safetyServer({
  disk: sticks === null ? nodeDisk : withSimulatedRoom(nodeDisk, sticks),
  start,
  volumes: () => (sticks === null ? findVolumes(start.platform) : simulatedVolumes(sticks)),
  today: () => start.givenToday ?? localDay(new Date()),
  now: () => Date.now(),
  emit: (event) => tell({ kind: 'event', event }),
  onProblem,
});

port.on('message', (asked: Asked) => {
  void answerIn(ops, asked, onProblem).then(({ told, transfer }) => tell(told, transfer));
});
