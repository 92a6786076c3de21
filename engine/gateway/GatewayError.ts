import { status } from '@grpc/grpc-js';

/** A call refused by the gateway, with the gRPC status and the sentence that its caller reads. */
export class GatewayError extends Error {
  readonly code: status;

  constructor(code: status, message: string) {
    super(message);
    this.code = code;
  }
}

/** The request itself is wrong. */
export const invalidArgument = (message: string): GatewayError => new GatewayError(status.INVALID_ARGUMENT, message);
