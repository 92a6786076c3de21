import { Socket } from 'node:net';

type Once = (this: Socket, event: string | symbol, listener: (...given: unknown[]) => void) => Socket;

/**
 * Whoever waits once for a socket to `drain` is also told when it has closed, as nothing will drain any more.
 * mongodb (7.8 and 7.9) checks its socket, writes a moment later, and waits for `drain` when the write says no; a socket that ended in
 * between says no without any further event, and the operation would hang for ever. Told, the driver looks again and repeats the operation.
 */
export function endDrainWaits(): void {
  const prototype = Socket.prototype as unknown as { once: Once };
  const { once } = prototype;
  prototype.once = function (event, listener) {
    if (event === 'drain') drainOnClose(this, once);
    return once.call(this, event, listener);
  };
}

function drainOnClose(socket: Socket, once: Once): void {
  const drain = (): void => void socket.emit('drain');
  if (socket.destroyed) {
    setImmediate(drain);
    return;
  }
  once.call(socket, 'close', drain);
  once.call(socket, 'drain', () => socket.off('close', drain));
}
