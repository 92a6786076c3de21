import { RISKS } from '../../Risk.ts';
import type { Risk } from '../../Risk.ts';
import type { Surroundings } from '../../Surroundings.ts';

/** What a new time limit says until somebody sets it. */
export const FIRST_LIMIT = 'P3D';

/** Gives a new column of the limits table its cells, where it has none yet. */
export function startLimits(
  column: string | null,
  surroundings: Surroundings,
  onLimit: (column: string, risk: Risk, duration: string) => void,
): void {
  if (column === null || surroundings.limits.some((cell) => cell.column === column)) return;
  RISKS.forEach((risk) => onLimit(column, risk, FIRST_LIMIT));
}
