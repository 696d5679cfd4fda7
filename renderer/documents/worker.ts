import italicUrl from '../../assets/fonts/IBMPlexSans-Italic.ttf?url';
import regularUrl from '../../assets/fonts/IBMPlexSans-Regular.ttf?url';
import semiBoldUrl from '../../assets/fonts/IBMPlexSans-SemiBold.ttf?url';
import { createRequestHandler } from './handleRequests';
import type { WorkerRequest } from './protocol';
import { createRenderer } from './render';

const scope = self as unknown as DedicatedWorkerGlobalScope;

async function font(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font ${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const ready = Promise.all([font(regularUrl), font(semiBoldUrl), font(italicUrl)]).then(
  ([regular, semiBold, italic]) => createRenderer({ regular, semiBold, italic }),
);
const handle = createRequestHandler(ready, (reply, transfer) => scope.postMessage(reply, transfer));
scope.addEventListener('message', (event: MessageEvent<WorkerRequest>) => handle(event.data));
