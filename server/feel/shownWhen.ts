import type { Condition, ConditionTest, TestWord } from './Condition.ts';
import { parseSimpleFeel } from './parseSimpleFeel.ts';
import type { FeelNode } from './parseSimpleFeel.ts';
import { readTests } from './readTests.ts';
import { writeCondition } from './writeCondition.ts';

const OPPOSITES: Readonly<Partial<Record<TestWord, TestWord>>> = {
  is: 'isNotOrEmpty',
  isNotOrEmpty: 'is',
  answered: 'empty',
  empty: 'answered',
  answeredText: 'emptyText',
  emptyText: 'answeredText',
  answeredList: 'emptyList',
  emptyList: 'answeredList',
  includes: 'excludes',
  excludes: 'includes',
};

/** form-js hides on a condition; this reads it as "shown only when", or null when plain words cannot say it exactly. */
export function readShownWhen(hide: string): Condition | null {
  const node = parseSimpleFeel(hide.replace(/^\s*=/, ''));
  if (node === null) return null;
  if (node.kind === 'if') return readChoice(node);
  if (node.kind === 'call' && node.name === 'not') return readNot(node.args[0]);
  return invert(readTests(node));
}

/** Writes "shown only when" as form-js's hide; unanswered questions count as "not so" (forms/README.md). */
export function writeShownWhen(shown: Condition): string {
  return `=if ${writeCondition(shown)} then false else true`;
}

const isValue = (node: FeelNode, value: boolean): boolean => node.kind === 'value' && node.value === value;

function readChoice({ test, yes, no }: FeelNode & { kind: 'if' }): Condition | null {
  const read = readTests(test);
  if (read === null) return null;
  if (isValue(yes, false) && isValue(no, true)) return { join: read.join, tests: read.tests };
  return isValue(yes, true) && isValue(no, false) ? invert(read) : null;
}

/** "not" of the unknown is unknown and hides nothing, so only conditions that are never unknown read the same both ways. */
function readNot(inner: FeelNode | undefined): Condition | null {
  if (inner === undefined) return null;
  if (inner.kind === 'name') return { join: 'all', tests: [{ key: inner.name, is: 'isNotOrEmpty', value: false }] };
  const read = readTests(inner);
  return read?.total === true ? { join: read.join, tests: read.tests } : null;
}

function invert(condition: Condition | null): Condition | null {
  if (condition === null) return null;
  const tests: ConditionTest[] = [];
  for (const test of condition.tests) {
    const opposite = OPPOSITES[test.is];
    if (opposite === undefined) return null;
    tests.push({ ...test, is: opposite });
  }
  return { join: tests.length === 1 || condition.join === 'any' ? 'all' : 'any', tests };
}
