/** The fewest items that must have been moved to make the second order out of the first; items of only one side are left aside. */
export function movedItems(before: readonly string[], after: readonly string[]): string[] {
  const old = before.filter((item) => after.includes(item));
  const now = after.filter((item) => before.includes(item));
  const stayed = new Set(longestCommon(old, now));
  return now.filter((item) => !stayed.has(item));
}

function longestCommon(one: readonly string[], other: readonly string[]): string[] {
  const places = new Map(one.map((item, at) => [item, at]));
  const chains: string[][] = [];
  for (const item of other) {
    const at = places.get(item) ?? -1;
    const fitting = chains.filter((chain) => (places.get(chain.at(-1) ?? '') ?? -1) < at);
    const best = fitting.reduce<string[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
    chains.push([...best, item]);
  }
  return chains.reduce<string[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}
