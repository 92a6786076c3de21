/** Key of a record: partition number shifted by 51 bits plus a counter; partition 1 stays below 2^53, so a plain number holds it. */
export type Key = number;

/** First key of partition 1. */
export const FIRST_KEY: Key = 2251799813685249;

/** Stands where a key is absent: no flow scope, no caller, no job. */
export const NO_KEY: Key = -1;
