/** Whether two JSON values are the same, whatever the order of their names. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [names, others] = [Object.entries(left), Object.keys(right)];
  return (
    names.length === others.length &&
    names.every(([name, value]) => Object.hasOwn(right, name) && sameJson(value, (right as Record<string, unknown>)[name]))
  );
}
