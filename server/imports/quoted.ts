/** Longest name that is repeated in a sentence. */
const LONGEST = 60;

/** A name from a file as a sentence repeats it: on one line, in quotes, cut when it is long. */
export function quoted(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}”`;
}

/** `3 steps`, `1 step`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
