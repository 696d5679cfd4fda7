import type { ToParts } from './messages';
import { PartsServer } from './partsServer';

const server = new PartsServer((message, transfer) => postMessage(message, transfer));
addEventListener('message', ({ data }: MessageEvent<ToParts>) => server.receive(data));
