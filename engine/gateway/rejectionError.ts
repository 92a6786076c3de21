import { status } from '@grpc/grpc-js';
import type { Outcome, Rejection } from '../engine.ts';
import type { RejectionType } from '../protocol/index.ts';
import { GatewayError } from './GatewayError.ts';

const STATUS_OF: Readonly<Record<RejectionType, status>> = {
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  NOT_FOUND: status.NOT_FOUND,
  ALREADY_EXISTS: status.ALREADY_EXISTS,
  INVALID_STATE: status.FAILED_PRECONDITION,
  PROCESSING_ERROR: status.INTERNAL,
  EXCEEDED_BATCH_RECORD_SIZE: status.INTERNAL,
};

/** A refused command as its caller sees it. */
const rejectionError = ({ intent, type, reason }: Rejection): GatewayError =>
  new GatewayError(STATUS_OF[type], `Command '${intent}' rejected with code '${type}': ${reason}`);

/** Value of an accepted command; throws the refusal of a refused one. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw rejectionError(outcome.rejection);
  return outcome.value;
}

/** Empty answer to an accepted command. */
export function done(outcome: Outcome<null>): Record<string, never> {
  accepted(outcome);
  return {};
}
