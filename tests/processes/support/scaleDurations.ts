const UNITS: Record<string, number> = { D: 86_400, H: 3_600, M: 60, S: 1 };

/** Seconds of an ISO 8601 duration of days, hours, minutes and seconds. */
export function secondsOf(duration: string): number {
  if (!/^P(?:\d+D)?(?:T(?:\d+[HMS])+)?$/.test(duration)) throw new Error(`Not a duration of days and times: ${duration}`);
  return [...duration.matchAll(/(\d+)([DHMS])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
}

/** Makes every duration of a decision table `factor` times as long. */
export function scaleDurations(dmn: string, factor: number): string {
  return dmn.replace(/"(P[T\dDHMS]+)"/g, (_all, duration: string) => `"PT${(secondsOf(duration) * factor).toFixed(3)}S"`);
}
