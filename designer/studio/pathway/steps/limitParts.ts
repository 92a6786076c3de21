/** Units in which a time limit can be asked for. */
export type LimitUnit = 'minutes' | 'hours' | 'days';

/** A time limit as a number and a unit. */
export interface LimitParts {
  amount: number;
  unit: LimitUnit;
}

/** Reads an ISO 8601 duration of one unit; weeks are read as days. Null for others. */
export function readLimit(duration: string): LimitParts | null {
  const [, weeks, days, hours, minutes] = /^P(?:(\d+)W|(\d+)D|T(?:(\d+)H|(\d+)M))$/.exec(duration) ?? [];
  if (weeks !== undefined) return { amount: Number(weeks) * 7, unit: 'days' };
  if (days !== undefined) return { amount: Number(days), unit: 'days' };
  if (hours !== undefined) return { amount: Number(hours), unit: 'hours' };
  return minutes === undefined ? null : { amount: Number(minutes), unit: 'minutes' };
}

/** Writes a limit as an ISO 8601 duration: 24 hours as PT24H, 3 days as P3D. */
export function writeLimit({ amount, unit }: LimitParts): string {
  if (unit === 'days') return `P${amount}D`;
  return unit === 'hours' ? `PT${amount}H` : `PT${amount}M`;
}
