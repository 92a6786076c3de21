import { status } from '@grpc/grpc-js';
import { describe, expect, it } from '@jest/globals';
import { engineFault } from '../../../server/engine/engineFault.ts';

describe('what a gRPC client throws, as a value', () => {
  it.each([
    [status.NOT_FOUND, 'not-found'],
    [status.ALREADY_EXISTS, 'already-exists'],
    [status.UNIMPLEMENTED, 'unsupported'],
    [status.UNAVAILABLE, 'unavailable'],
    [status.RESOURCE_EXHAUSTED, 'unavailable'],
    [status.DEADLINE_EXCEEDED, 'unavailable'],
    [status.INTERNAL, 'unavailable'],
    [status.INVALID_ARGUMENT, 'refused'],
    [status.FAILED_PRECONDITION, 'refused'],
    [status.UNAUTHENTICATED, 'refused'],
  ])('should take status %p as %s', (code, kind) => {
    const fault = engineFault(Object.assign(new Error('5 NOT_FOUND: words'), { code, details: 'words' }));

    expect(fault).toEqual({ kind, status: status[code], message: 'words' });
  });

  it('should take what is no gRPC error as not reached', () => {
    expect(engineFault(new Error('The channel is closed.'))).toEqual({
      kind: 'unavailable',
      status: 'UNAVAILABLE',
      message: 'The channel is closed.',
    });
    expect(engineFault(undefined).kind).toBe('unavailable');
  });
});
