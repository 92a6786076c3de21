/**
 * A regular expression in XPath's words: flags `s`, `m`, `i`, and `x` which ignores white space in the pattern.
 * Undefined when pattern or flags are not valid.
 */
export function regularExpression(pattern: string, flags: string | undefined, own = ''): RegExp | undefined {
  const given = flags ?? '';
  if (/[^smix]/.test(given)) return undefined;
  const source = given.includes('x') ? pattern.replace(/\s+/g, '') : pattern;
  const kept = [...new Set(`${given.replaceAll('x', '')}${own}u`)].join('');
  try {
    return new RegExp(source, kept);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
