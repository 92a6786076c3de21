/** Whether decisions require each other in a circle. */
export function findCycle(decisions: ReadonlyMap<string, { readonly requires: readonly string[] }>): boolean {
  const waiting = new Map([...decisions].map(([id, { requires }]) => [id, new Set(requires)]));
  const requiredBy = new Map<string, string[]>();
  for (const [id, requires] of waiting)
    for (const required of requires) requiredBy.set(required, [...(requiredBy.get(required) ?? []), id]);
  const ready = [...waiting].filter(([, requires]) => requires.size === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const dependent of requiredBy.get(id) ?? []) {
      const open = waiting.get(dependent);
      open?.delete(id);
      if (open?.size === 0) ready.push(dependent);
    }
  }
  return waiting.size > 0;
}
