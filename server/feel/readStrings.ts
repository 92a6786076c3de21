import { tokenise } from './tokenise.ts';

/** FEEL text literals parted by commas (`"a","b"`); null when the text is anything else. */
export function readStrings(text: string): string[] | null {
  const tokens = tokenise(text) ?? [];
  if (tokens.length % 2 === 0) return null;
  const found: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (at % 2 === 1 ? token.value !== ',' : token.kind !== 'text') return null;
    if (token.kind === 'text') found.push(token.value);
  }
  return found;
}
