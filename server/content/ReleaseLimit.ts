/** Levels of risk, each with a row in the limits. */
export const RISK_LEVELS = ['high', 'medium', 'low'] as const;

/** Cell of the limits table before any scaling: ISO 8601 duration of a step at a risk. */
export interface ReleaseLimit {
  step: string;
  risk: string;
  duration: string;
  toBeConfirmed: boolean;
}
