/** An id for a new step: camelCase of its name, unlike all that are taken. */
export function idFromName(name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word.toLowerCase() : capital(word.toLowerCase()))).join('');
  const base = /^[a-z]/.test(joined) ? joined.slice(0, 40) : `step${capital(joined).slice(0, 36)}`;
  return uniqueId(base, isTaken);
}

/** The id itself, or with the first number that makes it unlike all that are taken. */
export function uniqueId(base: string, isTaken: (id: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}${count}`;
    if (!isTaken(id)) return id;
  }
}

/** The word with a capital letter. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
