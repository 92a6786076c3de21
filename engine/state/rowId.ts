import { createHash } from 'node:crypto';

const LONGEST_TEXT = 120;
/** Per cent (the escape itself), the separators of parts and of space and id, control characters, and halves of characters that UTF-8 cannot write. */
const UNSAFE = /[%|!\p{Cc}\p{Cs}]/gu;

/** Digits of the largest safe integer; keys of partition 1 have as many. */
const WIDTH = 16;

/** Id part of a key or time: fixed width, so that text order is number order. */
export function numberId(value: number): string {
  const digits = String(value);
  return digits.length === WIDTH ? digits : digits.padStart(WIDTH, '0');
}

/** Number behind an id part made by `numberId`. */
export function idNumber(id: string): number {
  return Number(id.slice(0, WIDTH));
}

/** Id part of a text from outside: escaped, and shortened by a hash where it would not fit a storage key. */
export function textId(value: string): string {
  const safe = value.replace(UNSAFE, (character) => `%${character.charCodeAt(0).toString(16)};`);
  if (safe.length <= LONGEST_TEXT) return safe;
  return `${safe.slice(0, 80)}#${createHash('sha256').update(value).digest('hex')}`;
}

/** Several id parts as one; the separator is a character that `textId` escapes. */
export function joinIds(...parts: readonly string[]): string {
  return parts.join('!');
}
