import { tokenise } from './tokenise.ts';
import type { Token } from './tokenise.ts';

/** FEEL as far as plain conditions use it. */
export type FeelNode =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: 'list contains' | 'count' | 'not'; readonly args: readonly FeelNode[] }
  | { readonly kind: 'compare'; readonly sign: string; readonly left: FeelNode; readonly right: FeelNode }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly FeelNode[] }
  | { readonly kind: 'if'; readonly test: FeelNode; readonly yes: FeelNode; readonly no: FeelNode };

const SIGNS = ['=', '!=', '<', '<=', '>', '>='];
const RESERVED = ['and', 'or', 'if', 'then', 'else', 'in', 'between', 'for', 'some', 'every', 'return', 'satisfies'];
const LITERALS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

class Unreadable extends Error {}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

/** Reads a simple FEEL condition; null when it is more than that. */
export function parseSimpleFeel(text: string): FeelNode | null {
  const tokens = tokenise(text);
  if (tokens === null) return null;
  const reader: Reader = { tokens, at: 0 };
  try {
    const node = readIf(reader);
    return reader.at === tokens.length ? node : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

const is = (reader: Reader, value: string, ahead = 0): boolean => {
  const token = reader.tokens[reader.at + ahead];
  return token !== undefined && (token.kind === 'name' || token.kind === 'sign') && token.value === value;
};

function take(reader: Reader, value: string): void {
  if (!is(reader, value)) throw new Unreadable();
  reader.at += 1;
}

function readIf(reader: Reader): FeelNode {
  if (!is(reader, 'if')) return readJoined(reader, 'or');
  take(reader, 'if');
  const test = readIf(reader);
  take(reader, 'then');
  const yes = readIf(reader);
  take(reader, 'else');
  return { kind: 'if', test, yes, no: readIf(reader) };
}

function readJoined(reader: Reader, word: 'and' | 'or'): FeelNode {
  const readPart = (): FeelNode => (word === 'or' ? readJoined(reader, 'and') : readCompare(reader));
  const parts = [readPart()];
  while (is(reader, word)) {
    take(reader, word);
    parts.push(readPart());
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: word, parts };
}

function readCompare(reader: Reader): FeelNode {
  const left = readOperand(reader);
  const sign = SIGNS.find((known) => is(reader, known));
  if (sign === undefined) return left;
  take(reader, sign);
  return { kind: 'compare', sign, left, right: readOperand(reader) };
}

function readOperand(reader: Reader): FeelNode {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw new Unreadable();
  reader.at += 1;
  if (token.kind === 'text' || token.kind === 'number') return { kind: 'value', value: token.value };
  if (token.kind === 'name') return readName(reader, token.value);
  if (token.value === '-') return readNegative(reader);
  if (token.value !== '(') throw new Unreadable();
  const inner = readIf(reader);
  take(reader, ')');
  return inner;
}

function readNegative(reader: Reader): FeelNode {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'number') throw new Unreadable();
  reader.at += 1;
  return { kind: 'value', value: -token.value };
}

function readName(reader: Reader, name: string): FeelNode {
  if (Object.hasOwn(LITERALS, name)) return { kind: 'value', value: LITERALS[name] ?? null };
  if (RESERVED.includes(name)) throw new Unreadable();
  if (name === 'list' && is(reader, 'contains')) {
    take(reader, 'contains');
    return { kind: 'call', name: 'list contains', args: readArgs(reader) };
  }
  if (!is(reader, '(')) return { kind: 'name', name };
  if (name !== 'count' && name !== 'not') throw new Unreadable();
  return { kind: 'call', name, args: readArgs(reader) };
}

function readArgs(reader: Reader): FeelNode[] {
  take(reader, '(');
  const args = [readIf(reader)];
  while (is(reader, ',')) {
    take(reader, ',');
    args.push(readIf(reader));
  }
  take(reader, ')');
  return args;
}
