import { status, type handleUnaryCall, type ServiceError } from '@grpc/grpc-js';
import type { Admission } from './createAdmission.ts';
import type { Authorize } from './authorization.ts';
import { GatewayError } from './GatewayError.ts';

/** What every call passes before its handler sees it. */
export interface Gate {
  readonly authorize: Authorize;
  readonly admission: Admission;
  /** Told of defects: errors that no caller caused. */
  readonly onDefect: (error: unknown) => void;
}

/** Answers one request; a thrown `GatewayError` is the caller's answer, anything else a defect. */
export type Handle<Request, Response> = (request: Request) => Promise<Response>;

/** gRPC form of any error; a defect tells the caller nothing of our inside. */
export function callError(error: unknown, onDefect: (error: unknown) => void): Pick<ServiceError, 'code' | 'details'> {
  if (error instanceof GatewayError) return { code: error.code, details: error.message };
  onDefect(error);
  return { code: status.INTERNAL, details: 'Unexpected error occurred while the request was handled' };
}

/** Puts the gate before a handler. */
export const unaryCall =
  <Request, Response>(gate: Gate, handle: Handle<Request, Response>): handleUnaryCall<Request, Response> =>
  (call, callback) => {
    void admitted(gate, () => {
      gate.authorize(call.metadata);
      return handle(call.request);
    }).then(
      (response) => callback(null, response),
      (error: unknown) => callback(callError(error, gate.onDefect)),
    );
  };

async function admitted<T>({ admission }: Gate, task: () => Promise<T>): Promise<T> {
  const leave = admission.enter();
  try {
    return await task();
  } finally {
    leave();
  }
}
