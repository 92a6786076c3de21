import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { endConnections } from '../../../server/app/endConnections.ts';

async function serve(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes: Buffer) => (heard += bytes.toString()));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nHost: here\r\nConnection: keep-alive\r\n\r\n');
  await once(server, 'request');
  return { server, socket, heard: () => heard };
}

describe('ending connections', () => {
  it('should not wait for a connection that a browser merely keeps open', async () => {
    const { server, socket, heard } = await serve((response) => response.end('done'));
    while (!heard().includes('done')) await once(socket, 'data');
    const started = Date.now();

    await endConnections(server);

    expect(Date.now() - started).toBeLessThan(900);
  });

  it('should let an answer under way be finished', async () => {
    const { server, heard } = await serve((response) => void setTimeout(() => response.end('finished'), 200));

    await endConnections(server);

    expect(heard()).toContain('finished');
  });

  it('should end after a second an answer that does not end', async () => {
    const { server, socket } = await serve((response) => void response.write('for ever'));
    const started = Date.now();

    await Promise.all([endConnections(server), once(socket, 'close')]);

    expect(Date.now() - started).toBeLessThan(3_000);
  });
});
