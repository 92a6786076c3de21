import { COMPARISONS } from './Condition.ts';
import type { Comparison, Condition, ConditionPart } from './Condition.ts';

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z_]\w*)|(<=|>=|!=|=|<|>))/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const WORDS = ['and', 'or', 'true', 'false', 'null', 'not', 'in', 'between', 'if', 'then', 'else', 'for', 'some', 'every', 'function'];

interface Token {
  kind: 'text' | 'number' | 'name' | 'sign';
  text: string;
}

/** Reads FEEL back when it has the plain shape (comparisons joined by one kind of word); null when it was written by hand otherwise. */
export function readCondition(feel: string): Condition | null {
  const tokens = feel.startsWith('=') ? tokensOf(feel.slice(1).trimEnd()) : null;
  if (tokens === null) return null;
  const parts: ConditionPart[] = [];
  const joins = new Set<string>();
  for (let at = 0; ; at += 4) {
    const part = partOf(tokens.slice(at, at + 3));
    if (part === null) return null;
    parts.push(part);
    const join = tokens[at + 3];
    if (join === undefined) break;
    joins.add(join.text);
  }
  const [join = 'and', other] = joins;
  return other === undefined && (join === 'and' || join === 'or') ? { join, parts } : null;
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [, quoted, number, name, sign] = TOKEN.exec(text) ?? [];
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else return null;
  }
  return tokens;
}

function partOf([answer, sign, literal]: readonly Token[]): ConditionPart | null {
  if (answer?.kind !== 'name' || WORDS.includes(answer.text) || sign?.kind !== 'sign' || literal === undefined) return null;
  const comparison = COMPARISONS.find((each): each is Comparison => each === sign.text);
  const value = valueOf(literal);
  return comparison === undefined || value === null ? null : { answer: answer.text, comparison, value };
}

function valueOf({ kind, text }: Token): string | number | boolean | null {
  if (kind === 'number') return Number(text);
  if (kind === 'name') return text === 'true' ? true : text === 'false' ? false : null;
  if (kind !== 'text') return null;
  const known = [...text.matchAll(/\\(.)/gs)].every(([, letter = '']) => letter in ESCAPES);
  return known ? text.replace(/\\(.)/gs, (all, letter: string) => ESCAPES[letter] ?? all) : null;
}
