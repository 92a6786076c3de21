import { feelLiteral } from './feelLiteral.ts';
import { readStrings } from './readStrings.ts';

/** What a cell gives, as far as it is one plain value; `written` holds the rest as FEEL. */
export type Literal =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'written'; readonly text: string };

/** Reads a FEEL literal. */
export function readLiteral(text: string): Literal {
  const cell = text.trim();
  if (cell === '' || cell === '-') return { kind: 'none' };
  if (cell === 'true' || cell === 'false') return { kind: 'yesNo', value: cell === 'true' };
  if (/^-?\d+(\.\d+)?$/.test(cell)) return { kind: 'number', value: Number(cell) };
  const duration = /^duration\((.*)\)$/.exec(cell)?.[1];
  const [value, second] = readStrings(duration ?? cell) ?? [];
  if (value === undefined || second !== undefined) return { kind: 'written', text: cell };
  return duration === undefined ? { kind: 'text', value } : { kind: 'duration', value };
}

/** Writes a value as a FEEL literal. */
export function writeLiteral(literal: Literal): string {
  if (literal.kind === 'none') return '';
  if (literal.kind === 'written') return literal.text;
  if (literal.kind === 'text') return feelLiteral(literal.value);
  return literal.kind === 'duration' ? `duration(${feelLiteral(literal.value)})` : String(literal.value);
}
