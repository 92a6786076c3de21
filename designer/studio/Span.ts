export const UNITS = ['hours', 'days', 'weeks'] as const;
export type Unit = (typeof UNITS)[number];

/** A time limit as a number and a unit. */
export interface Span {
  readonly number: number;
  readonly unit: Unit;
}

const HOURS: Record<Unit, number> = { hours: 1, days: 24, weeks: 168 };
const MOST_HOURS = 400 * 24;
const SHAPE = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/;

/** An ISO 8601 duration in the unit it was written in (`P1D` 1 day, `PT24H` 24 hours; mixed ones in hours); null when it has other parts. */
export function readSpan(duration: string): Span | null {
  const match = SHAPE.exec(duration);
  if (match === null || duration.endsWith('T') || duration === 'P') return null;
  const parts: Record<Unit, number> = { weeks: Number(match[1] ?? 0), days: Number(match[2] ?? 0), hours: Number(match[3] ?? 0) };
  const written = UNITS.filter((unit) => parts[unit] > 0);
  const [only] = written;
  if (only !== undefined && written.length === 1) return { number: parts[only], unit: only };
  return { number: UNITS.reduce((sum, unit) => sum + parts[unit] * HOURS[unit], 0), unit: 'hours' };
}

/** Writes a number and a unit as an ISO 8601 duration. */
export function writeSpan({ number, unit }: Span): string {
  if (unit === 'hours') return `PT${number}H`;
  return unit === 'days' ? `P${number}D` : `P${number}W`;
}

/** Why a number cannot be a time limit, as a key of the words on screen; null when it can. */
export function spanFault({ number, unit }: Span): 'whole' | 'least' | 'most' | null {
  if (!Number.isFinite(number) || !Number.isInteger(number)) return 'whole';
  if (number < 1) return 'least';
  return number * HOURS[unit] > MOST_HOURS ? 'most' : null;
}
