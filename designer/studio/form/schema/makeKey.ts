/** Words that FEEL reads as its own. */
const RESERVED = new Set(
  'and or not if then else in between for some every return satisfies true false null list count contains function instance of'.split(' '),
);
const LONGEST = 48;

/** A name made of the words people see: small letters, digits and underscores, unlike any that is taken. */
export function makeKey(words: string, taken: ReadonlySet<string>, fallback = 'question'): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ɛ/g, 'e')
    .replace(/ɔ/g, 'o')
    .replace(/ŋ/g, 'n')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  const base = plain === '' ? fallback : RESERVED.has(plain) ? `${plain}_answer` : plain;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
