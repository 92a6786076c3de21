/** A cluster withdraws jobs a moment after it has answered what withdraws them. */
const MOMENT_MILLIS = 1000;

/** When the open tasks of a case are to be compared with the engine after something happened to it. */
export function probeAfter(now: Date): Date {
  return new Date(now.getTime() + MOMENT_MILLIS);
}
