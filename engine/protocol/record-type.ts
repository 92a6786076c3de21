export const RECORD_TYPES = ['COMMAND', 'EVENT', 'COMMAND_REJECTION'] as const;
/** What a record of the log is: asked for, happened, or refused. */
export type RecordType = (typeof RECORD_TYPES)[number];

export const REJECTION_TYPES = [
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'INVALID_STATE',
  'PROCESSING_ERROR',
  'EXCEEDED_BATCH_RECORD_SIZE',
] as const;
/** Why a command was refused; the gateway maps each to a gRPC status. */
export type RejectionType = (typeof REJECTION_TYPES)[number];
