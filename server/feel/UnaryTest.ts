import { feelLiteral } from './feelLiteral.ts';
import { readStrings } from './readStrings.ts';

export const COMPARISONS = ['=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What a cell asks, as far as it can be asked in plain choices; `written` holds the rest as FEEL. */
export type UnaryTest =
  | { readonly kind: 'any' }
  | { readonly kind: 'oneOf' | 'noneOf' | 'includes'; readonly values: readonly string[] }
  | { readonly kind: 'is'; readonly value: boolean }
  | { readonly kind: 'compare'; readonly by: Comparison; readonly number: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'written'; readonly text: string };

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const COMPARE = new RegExp(`^(<=|>=|<|>)?\\s*${NUMBER}$`);
const BETWEEN = new RegExp(`^\\[\\s*${NUMBER}\\s*\\.\\.\\s*${NUMBER}\\s*\\]$`);
const CONTAINS = /^list contains\(\?,\s*("(?:[^"\\]|\\.)*")\)$/;

/** Reads a FEEL unary test. */
export function readUnaryTest(text: string): UnaryTest {
  const cell = text.trim();
  if (cell === '' || cell === '-') return { kind: 'any' };
  if (cell === 'true' || cell === 'false') return { kind: 'is', value: cell === 'true' };
  return readNumbers(cell) ?? readChoices(cell) ?? { kind: 'written', text: cell };
}

/** Writes a condition as a FEEL unary test; no value at all is "any". */
export function writeUnaryTest(condition: UnaryTest): string {
  switch (condition.kind) {
    case 'any':
      return '-';
    case 'is':
      return String(condition.value);
    case 'compare':
      return condition.by === '=' ? String(condition.number) : `${condition.by} ${condition.number}`;
    case 'between':
      return `[${condition.from}..${condition.to}]`;
    case 'written':
      return condition.text;
    default:
      return writeChoices(condition.kind, condition.values.map(feelLiteral));
  }
}

function writeChoices(kind: 'oneOf' | 'noneOf' | 'includes', values: readonly string[]): string {
  if (values.length === 0) return '-';
  if (kind === 'oneOf') return values.join(',');
  if (kind === 'noneOf') return `not(${values.join(',')})`;
  return values.map((value) => `list contains(?, ${value})`).join(' or ');
}

function readNumbers(cell: string): UnaryTest | null {
  const between = BETWEEN.exec(cell);
  if (between !== null) return { kind: 'between', from: Number(between[1]), to: Number(between[2]) };
  const compare = COMPARE.exec(cell);
  if (compare === null) return null;
  return { kind: 'compare', by: COMPARISONS.find((known) => known === compare[1]) ?? '=', number: Number(compare[2]) };
}

function readChoices(cell: string): UnaryTest | null {
  const oneOf = readStrings(cell);
  if (oneOf !== null) return { kind: 'oneOf', values: oneOf };
  const inside = /^not\((.*)\)$/s.exec(cell)?.[1];
  const noneOf = inside === undefined ? null : readStrings(inside);
  if (noneOf !== null) return { kind: 'noneOf', values: noneOf };
  const parts = cell.split(/\s+or\s+(?=list contains\()/).map((part) => CONTAINS.exec(part)?.[1]);
  const includes = parts.includes(undefined) ? null : readStrings(parts.join(','));
  return includes === null ? null : { kind: 'includes', values: includes };
}
