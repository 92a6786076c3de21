import { status } from '@grpc/grpc-js';
import { GatewayError } from './GatewayError.ts';

const NOT_YET = [
  'DeleteResource',
  'ModifyProcessInstance',
  'MigrateProcessInstance',
  'BroadcastSignal',
  'EvaluateDecision',
  'EvaluateConditional',
] as const;

/** Calls of the protocol that this engine does not carry out yet, each refused by a sentence. */
export const unimplemented = () =>
  Object.fromEntries(
    NOT_YET.map((name) => [
      name,
      () => Promise.reject(new GatewayError(status.UNIMPLEMENTED, `${name} is not implemented by this engine yet`)),
    ]),
  );
