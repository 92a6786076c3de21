/** Whether a value counts as an answer: empty text, blanks, null and empty choices do not; an unticked box does. */
export function isAnswered(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}
