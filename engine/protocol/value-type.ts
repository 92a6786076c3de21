export const VALUE_TYPES = [
  'DEPLOYMENT',
  'PROCESS',
  'DECISION_REQUIREMENTS',
  'DECISION',
  'DECISION_EVALUATION',
  'PROCESS_INSTANCE_CREATION',
  'PROCESS_INSTANCE',
  'PROCESS_EVENT',
  'VARIABLE',
  'VARIABLE_DOCUMENT',
  'JOB',
  'JOB_BATCH',
  'TIMER',
  'MESSAGE',
  'PROCESS_MESSAGE_SUBSCRIPTION',
  'INCIDENT',
] as const;
/** What a record is about, named as Zeebe names it. */
export type ValueType = (typeof VALUE_TYPES)[number];
