import { once } from 'node:events';
import type { Server } from 'node:http';
import { StartError } from '../children/StartError.ts';

/** Takes the port, or says in one sentence why it cannot be had. */
export async function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} of ${host} is in use by another program. Stop it, or choose another port with PORT.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${port} of ${host} needs more rights than this user has. Choose another port with PORT.`);
    throw new StartError(`The server cannot listen on ${host}:${port} (${code ?? 'unknown'}).`);
  }
}
