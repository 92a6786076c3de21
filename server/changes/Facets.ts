/** What can be said about one thing, by name; `rest` is everything that no sentence is about. */
export type Facets = Readonly<Record<string, string>>;

/** Names of the facets that differ, in the order of the newer side. */
export function differing(before: Facets, after: Facets): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((name) => (before[name] ?? '') !== (after[name] ?? ''));
}

/** The last sentence of all: what differs and cannot be said plainly. */
export const details = (name: string): string => `Details of ${name} changed (see expert view).`;

/** A sentence begins with a capital. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Things in a list of words: "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
