const ONE = /\s*("(?:[^"\\]|\\.)*")\s*(,|$)/y;

/** FEEL text literals parted by commas (`"a","b"`); null when the text is anything else. */
export function readStrings(text: string): string[] | null {
  const found: string[] = [];
  ONE.lastIndex = 0;
  for (let rest = true; rest;) {
    const match = ONE.exec(text);
    const value = match === null ? null : readString(match[1] ?? '');
    if (match === null || value === null) return null;
    found.push(value);
    rest = match[2] === ',';
  }
  return found;
}

/** Text as a FEEL literal. */
export const quoted = (value: string): string => JSON.stringify(value);

/** A FEEL text literal; null for an escape that only FEEL knows. */
function readString(literal: string): string | null {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return null;
  }
}
