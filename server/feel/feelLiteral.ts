const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as a FEEL literal. */
export function feelLiteral(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return `"${value.replace(/[\\"\n\r\t]/g, (letter) => ESCAPED[letter] ?? letter)}"`;
}
