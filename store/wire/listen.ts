import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { type Execute, serveConnection } from './serveConnection.ts';

/** Where to listen: a Unix socket, or TCP on the loopback. */
export type Endpoint = { readonly socket: string } | { readonly host: string; readonly port: number };

export interface Listening {
  readonly uri: string;
  close(): Promise<void>;
}

/** The endpoint cannot be had; the message is a sentence for the operator. */
class EndpointError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EndpointError';
  }
}

const MAX_SOCKET_PATH_BYTES = 100;

async function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createConnection(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}

/** Makes room for the socket file: its folder for this user only, a file left by a killed process replaced, a living one refused. */
async function prepareSocket(path: string): Promise<void> {
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH_BYTES)
    throw new EndpointError(`The socket path is longer than ${MAX_SOCKET_PATH_BYTES} bytes: ${path}`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return;
  if (!file.isSocket()) throw new EndpointError(`${path} exists and is no socket; choose another STORE_SOCKET.`);
  if (await answers(path)) throw new EndpointError(`Another process listens on ${path}; stop it or choose another STORE_SOCKET.`);
  rmSync(path, { force: true });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

async function start(server: Server, endpoint: Endpoint): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = 'socket' in endpoint ? endpoint.socket : `${endpoint.host}:${endpoint.port}`;
      reject(
        error.code === 'EADDRINUSE'
          ? new EndpointError(`The address ${where} is in use; stop the other program or choose another STORE_PORT.`)
          : new EndpointError(`Cannot listen on ${where}: ${error.message}.`),
      );
    });
    server.listen('socket' in endpoint ? { path: endpoint.socket } : endpoint, resolve);
  });
  if ('socket' in endpoint) {
    chmodSync(endpoint.socket, 0o600);
    return endpoint.socket;
  }
  const { address, port, family } = server.address() as AddressInfo;
  return family === 'IPv6' ? `[${address}]:${port}` : `${address}:${port}`;
}

/** Opens the endpoint and serves every connection; `uri` is what a driver connects with. */
export async function listen(endpoint: Endpoint, execute: Execute): Promise<Listening> {
  if ('socket' in endpoint) await prepareSocket(endpoint.socket);
  else if (!isLoopback(endpoint.host))
    throw new EndpointError(`The store asks nobody for a password and listens on the loopback only, not on ${endpoint.host}.`);
  const sockets = new Set<Socket>();
  let address = '';
  let connections = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serveConnection(socket, { id: ++connections, address }, execute);
  });
  address = await start(server, endpoint);
  return {
    uri: `mongodb://${'socket' in endpoint ? encodeURIComponent(address) : address}/?directConnection=true`,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
