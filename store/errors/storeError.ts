import type { Document } from '../values/value.ts';
import { ERROR_CODES, type ErrorName } from './errorCodes.ts';

/** What is told besides code and text: `keyPattern` and `keyValue` of a duplicate, `errorLabels` of a transaction. */
export type ErrorDetails = Readonly<Document>;

/** An error of the caller, answered with MongoDB's code and codeName. */
export class StoreError extends Error {
  readonly codeName: ErrorName;
  readonly code: number;
  readonly details: ErrorDetails;

  constructor(codeName: ErrorName, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'StoreError';
    this.codeName = codeName;
    this.code = ERROR_CODES[codeName];
    this.details = details;
  }
}

export function storeError(codeName: ErrorName, message: string, details?: ErrorDetails): StoreError {
  return new StoreError(codeName, message, details);
}

/** Tells drivers that the whole transaction may be tried again. */
export const TRANSIENT: ErrorDetails = { errorLabels: ['TransientTransactionError'] };

export function writeConflict(): StoreError {
  return storeError(
    'WriteConflict',
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    TRANSIENT,
  );
}

export function errorReply(error: StoreError): Document {
  return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.details };
}
