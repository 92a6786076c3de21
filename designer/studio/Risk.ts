/** The levels of risk that the table of limits knows, the strictest first. */
export const RISKS = ['high', 'medium', 'low'] as const;
export type Risk = (typeof RISKS)[number];
