import { status } from '@grpc/grpc-js';
import type { After } from './After.ts';
import { GatewayError } from './GatewayError.ts';

/** Waits for an answer no longer than the given milliseconds, then gives up waiting by the signal and says DEADLINE_EXCEEDED; what was asked for goes on. */
export function within<T>(after: After, millis: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const waiting = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = after(millis, () => {
      reject(new GatewayError(status.DEADLINE_EXCEEDED, `Time out between gateway and broker: Request timed out after ${millis} ms`));
      waiting.abort();
    });
    ask(waiting.signal).finally(stop).then(resolve, reject);
  });
}
