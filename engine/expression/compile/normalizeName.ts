/** One form of a name for all spacings of it: `a-b`, `a - b` and `a  -  b` are the same name. */
export function normalizeName(name: string): string {
  return name
    .replace(/\s*([./\-'+]|\*\*?)\s*/g, ' $1 ')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
