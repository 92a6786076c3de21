import {
  type Condition,
  type ConditionTest,
  type Literal,
  readCondition,
  readLiteral,
  readShownWhen,
  readUnaryTest,
  type TestWord,
} from '#feel';
import { listed } from './Facets.ts';
import type { Names } from './Names.ts';
import { saySpan } from './saySpan.ts';

const LIMIT = /^duration\(limits\.(\w+)\)(?: \* (\d+)(?: \/ (\d+))?)?$/;
const COMPARED = { '=': '', '<': 'less than ', '<=': 'at most ', '>': 'more than ', '>=': 'at least ' } as const;
const ASKED: Readonly<Record<TestWord, string>> = {
  is: 'is',
  isNot: 'is not',
  isNotOrEmpty: 'is not',
  less: 'is less than',
  atMost: 'is at most',
  more: 'is more than',
  atLeast: 'is at least',
  includes: 'includes',
  excludes: 'does not include',
  answered: 'is answered',
  answeredText: 'is answered',
  answeredList: 'is answered',
  empty: 'is not answered',
  emptyText: 'is not answered',
  emptyList: 'is not answered',
};

/** A condition over answers in words; null where the studio's plain questions could not have written it. */
export function sayCondition(feel: string, names: Names): string | null {
  return sayTests(readCondition(feel), names);
}

/** When a question is shown, from form-js's condition to hide it; null where the studio's plain questions could not have written it. */
export function sayShownWhen(hide: string, names: Names): string | null {
  return sayTests(readShownWhen(hide), names);
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
  const test = readUnaryTest(cell);
  if (test.kind === 'any') return 'any';
  if (test.kind === 'is') return sayValue(test.value, key, names);
  if (test.kind === 'compare') return `${COMPARED[test.by]}${test.number}`;
  if (test.kind === 'between') return `between ${test.from} and ${test.to}`;
  if (test.kind === 'written') return null;
  const values = listed(
    test.values.map((value) => sayValue(value, key, names)),
    'or',
  );
  return { oneOf: values, noneOf: `not ${values}`, includes: `includes ${values}` }[test.kind];
}

/** A value that a table gives, in words; null where it is worked out. */
export function sayLiteral(cell: string, key: string, names: Names): string | null {
  const literal: Literal = readLiteral(cell);
  if (literal.kind === 'none') return 'nothing';
  if (literal.kind === 'written') return null;
  if (literal.kind === 'duration' || (literal.kind === 'text' && /^P(?=.*\d)[\dTWDHM]+$/.test(literal.value)))
    return saySpan(literal.value);
  return sayValue(literal.value, key, names);
}

function sayTests(condition: Condition | null, names: Names): string | null {
  if (condition === null) return null;
  return listed(
    condition.tests.map((test) => sayTest(test, names)),
    condition.join === 'all' ? 'and' : 'or',
  );
}

function sayTest({ key, is, value }: ConditionTest, names: Names): string {
  const words = `'${names.answer(key)}' ${ASKED[is]}`;
  if (value === null) return words;
  return `${words} ${typeof value === 'object' ? `'${names.answer(value.question)}'` : sayValue(value, key, names)}`;
}

function sayValue(value: string | number | boolean, key: string | null, names: Names): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? `'${names.choice(key, value)}'` : String(value);
}
