import { listed } from './Facets.ts';
import type { Names } from './Names.ts';
import { saySpan } from './saySpan.ts';

const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
const STRINGS = new RegExp(`^${STRING}(?:\\s*,\\s*${STRING})*$`);
const COMPARE = new RegExp(`^(\\w+) (=|!=|<=|>=|<|>) (${STRING}|-?\\d+(?:\\.\\d+)?|true|false|null)$`);
const LIMIT = /^duration\(limits\.(\w+)\)(?: \* (\d+)(?: \/ (\d+))?)?$/;
const OPS: Record<string, string> = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

/** A condition over answers in words, where it has the plain shape `answer = value`, joined by "and" or by "or"; null where it has not. */
export function sayCondition(feel: string, names: Names): string | null {
  const text = feel.replace(/^=/, '').trim();
  const joint = / and /.test(text) ? 'and' : 'or';
  const said = text.split(` ${joint} `).map((part) => {
    const [, key = '', op = '', value = ''] = COMPARE.exec(part.trim()) ?? [];
    if (key === '') return null;
    if (value === 'null') return `'${names.answer(key)}' is ${op === '=' ? 'not answered' : 'answered'}`;
    return `'${names.answer(key)}' ${OPS[op] ?? op} ${sayValue(value, key, names)}`;
  });
  return said.every((part) => part !== null) ? listed(said, joint) : null;
}

/** A timer in words: a time as such, or a share of a step's time limit; null where it is neither. */
export function sayTimer(feel: string, titleOf: (column: string) => string): string | null {
  const text = feel.replace(/^=/, '').trim();
  const [, column, times = '1', parts = '1'] = LIMIT.exec(text) ?? [];
  if (column !== undefined) {
    const share = Number(times) / Number(parts);
    return `${share === 1 ? 'the' : `${share} times the`} time limit of '${titleOf(column)}'`;
  }
  const plain = /^(?:duration\()?"?(P[\dA-Z]+)"?\)?$/.exec(text)?.[1];
  return plain === undefined ? null : saySpan(plain);
}

/** A cell of a table in words; null where it is none of the plain shapes. `key` is the answer it asks about. */
export function sayCell(cell: string, key: string | null, names: Names): string | null {
  const text = cell.trim();
  if (text === '' || text === '-') return 'any';
  if (STRINGS.test(text)) return listed(stringsIn(text, key, names), 'or');
  const not = /^not\((.*)\)$/s.exec(text)?.[1];
  if (not !== undefined && STRINGS.test(not)) return `not ${listed(stringsIn(not, key, names), 'or')}`;
  const compare = /^(<=|>=|<|>) ?(-?\d+(?:\.\d+)?)$/.exec(text);
  if (compare !== null) return `${(OPS[compare[1] ?? ''] ?? '').replace('is ', '')} ${compare[2] ?? ''}`;
  const between = /^\[(-?[\d.]+?)\.\.(-?[\d.]+)\]$/.exec(text);
  if (between !== null) return `between ${between[1] ?? ''} and ${between[2] ?? ''}`;
  const parts = text.split(/\s+or\s+(?=list contains\()/).map((part) => /^list contains\(\?, ?(".*")\)$/.exec(part)?.[1]);
  if (!parts.includes(undefined)) return `includes ${listed(stringsIn(parts.join(','), key, names), 'or')}`;
  return isPlain(text) ? sayValue(text, key, names) : null;
}

/** A value that a table gives, in words; null where it is worked out. */
export function sayLiteral(cell: string, key: string, names: Names): string | null {
  const text = cell.trim();
  if (text === '' || text === '-') return 'nothing';
  const duration = /^(?:duration\()?"(P[\dA-Z]+)"\)?$/.exec(text)?.[1];
  if (duration !== undefined) return saySpan(duration);
  return isPlain(text) ? sayValue(text, key, names) : null;
}

const isPlain = (text: string): boolean => new RegExp(`^(?:${STRING}|-?\\d+(?:\\.\\d+)?|true|false)$`).test(text);

function stringsIn(text: string, key: string | null, names: Names): string[] {
  return (text.match(new RegExp(STRING, 'g')) ?? []).map((literal) => sayValue(literal, key, names));
}

function sayValue(literal: string, key: string | null, names: Names): string {
  if (literal === 'true') return 'yes';
  if (literal === 'false') return 'no';
  return literal.startsWith('"') ? `'${names.choice(key, literal.slice(1, -1))}'` : literal;
}
