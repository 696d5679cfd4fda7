import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this computer that counts who comes: what can't even reach it reaches nothing on any network. */
export interface OutsideServer {
  readonly address: string;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

export async function openOutsideServer(): Promise<OutsideServer> {
  let connections = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' });
    response.end('reached');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
