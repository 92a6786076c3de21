import { status } from '@grpc/grpc-js';
import { GatewayError } from './GatewayError.ts';

/** Counts calls under way, refuses those past the limit and all that come once the gateway closes. */
export interface Admission {
  /** Throws RESOURCE_EXHAUSTED or UNAVAILABLE; the returned function ends the call's stay. */
  enter(): () => void;
  close(): void;
  /** Settles when nothing is under way any more. */
  drained(): Promise<void>;
}

export const closingError = (): GatewayError => new GatewayError(status.UNAVAILABLE, 'The gateway is shutting down');

/** Bounded admission of one kind of call. */
export function createAdmission(limit: number): Admission {
  let inside = 0;
  let closing = false;
  let onEmpty: (() => void) | undefined;

  const leave = () => {
    inside -= 1;
    if (inside === 0) onEmpty?.();
  };
  return {
    enter() {
      if (closing) throw closingError();
      if (inside >= limit)
        throw new GatewayError(status.RESOURCE_EXHAUSTED, `Expected to handle the request, but ${limit} are already under way`);
      inside += 1;
      return leave;
    },
    close() {
      closing = true;
    },
    drained: () =>
      new Promise((resolve) => {
        if (inside === 0) resolve();
        else onEmpty = resolve;
      }),
  };
}
