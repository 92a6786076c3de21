import { Socket } from 'node:net';

type Write = (this: Socket, ...given: unknown[]) => boolean;

/**
 * Lets nobody wait for a socket that has ended: after a write into one, `drain` is emitted, as nothing is left to be written.
 * mongodb (7.8 and 7.9) checks its socket, then writes a moment later and waits for `drain`; a socket that ended in between never
 * emits it, and the operation would hang for ever. With it the driver looks again, sees the end and repeats the operation elsewhere.
 */
export function endDeadWrites(): void {
  const prototype = Socket.prototype as unknown as { write: Write };
  const { write } = prototype;
  prototype.write = function (...given) {
    const goesOn = write.apply(this, given);
    if (!goesOn && this.destroyed) setImmediate(() => this.emit('drain'));
    return goesOn;
  };
}
