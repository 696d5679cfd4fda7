import type { RoundTimes } from './fecWorker';

/** What the bench asks of the page: `file` is what the owner would drop on it, a file on the disk. */
export interface FecPage {
  readFec(request: { readonly turns: number; readonly rounds: number }): Promise<RoundTimes>;
}

const input = document.createElement('input');
input.type = 'file';
document.body.append(input);

const fecPage: FecPage = {
  readFec: (request) =>
    new Promise((resolve, reject) => {
      const worker = new Worker('/fecWorker.js', { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<RoundTimes>) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ ...request, file: input.files?.[0] });
    }),
};

Object.assign(globalThis, { fecPage });
