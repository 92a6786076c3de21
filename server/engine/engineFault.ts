import { status } from '@grpc/grpc-js';
import type { EngineFault, EngineFaultKind } from './EngineOutcome.ts';

const kinds: Readonly<Record<number, EngineFaultKind>> = {
  [status.NOT_FOUND]: 'not-found',
  [status.ALREADY_EXISTS]: 'already-exists',
  [status.UNIMPLEMENTED]: 'unsupported',
  [status.UNAVAILABLE]: 'unavailable',
  [status.RESOURCE_EXHAUSTED]: 'unavailable',
  [status.DEADLINE_EXCEEDED]: 'unavailable',
  [status.CANCELLED]: 'unavailable',
  [status.ABORTED]: 'unavailable',
  [status.INTERNAL]: 'unavailable',
  [status.UNKNOWN]: 'unavailable',
};

/** Reads what a gRPC client threw; what is no gRPC error at all (a closed channel) counts as not reached. */
export function engineFault(thrown: unknown): EngineFault {
  const code = codeOf(thrown);
  if (code === null)
    return {
      kind: 'unavailable',
      status: 'UNAVAILABLE',
      message: thrown instanceof Error ? thrown.message : 'The engine was not reached.',
    };
  return { kind: kinds[code] ?? 'refused', status: status[code] ?? String(code), message: messageOf(thrown) };
}

function codeOf(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  return typeof thrown.code === 'number' ? thrown.code : null;
}

function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'details' in thrown && typeof thrown.details === 'string') return thrown.details;
  return thrown instanceof Error ? thrown.message : 'The engine refused.';
}
