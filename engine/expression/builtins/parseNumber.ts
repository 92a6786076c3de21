const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads a number, with separators of groups (`,`, `.` or a space) and of decimals (`,` or `.`); null when it is none. */
export function parseNumber(text: string, grouping: string | undefined, decimal: string | undefined): number | null {
  if (grouping !== undefined && ![' ', ',', '.'].includes(grouping)) return null;
  if (decimal !== undefined && (![',', '.'].includes(decimal) || decimal === grouping)) return null;
  const joined = grouping === undefined ? text : text.replaceAll(grouping, '');
  const plain = decimal === undefined ? joined : joined.replace(decimal, '.');
  const value = NUMBER.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : null;
}
