const BANDS = [
  { until: 5, word: '0 to 5' },
  { until: 11, word: '6 to 11' },
  { until: 14, word: '12 to 14' },
  { until: 17, word: '15 to 17' },
  { until: 24, word: '18 to 24' },
  { until: 59, word: '25 to 59' },
] as const;

/** Age in years as lists may show it; null for what is no age. */
export function ageBand(age: unknown): string | null {
  if (typeof age !== 'number' || !Number.isFinite(age) || age < 0 || age > 130) return null;
  return BANDS.find(({ until }) => Math.floor(age) <= until)?.word ?? '60 and over';
}
