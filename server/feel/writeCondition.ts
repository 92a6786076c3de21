import { feelLiteral } from './feelLiteral.ts';
import type { Condition, ConditionTest, ConditionValue } from './Condition.ts';

const SIGNS = { more: '>', less: '<', atLeast: '>=', atMost: '<=' } as const;

/** Plain tests as FEEL without "=", over the keys of answers, true or false also where nothing was answered: a decision must not meet "unknown". The empty condition is never true. */
export function writeCondition({ join, tests }: Condition): string {
  if (tests.length === 0) return 'false';
  return tests.map((test) => writeTest(test, tests.length > 1)).join(join === 'all' ? ' and ' : ' or ');
}

function writeTest(test: ConditionTest, among: boolean): string {
  const parts = partsOf(test);
  return parts.length > 1 && among ? `(${parts.join(joinOf(test))})` : parts.join(joinOf(test));
}

const joinOf = ({ is }: ConditionTest): string => (is === 'excludes' || is.startsWith('empty') ? ' or ' : ' and ');

function partsOf({ key, is, value }: ConditionTest): string[] {
  const given = value === null ? 'null' : literal(value);
  switch (is) {
    case 'isNot':
      return [`${key} != null`, `${key} != ${given}`];
    case 'includes':
      return [`${key} != null`, `list contains(${key}, ${given})`];
    case 'excludes':
      return [`${key} = null`, `not(list contains(${key}, ${given}))`];
    case 'answered':
      return [`${key} != null`];
    case 'answeredText':
      return [`${key} != null`, `${key} != ""`];
    case 'answeredList':
      return [`${key} != null`, `count(${key}) > 0`];
    case 'empty':
      return [`${key} = null`];
    case 'emptyText':
      return [`${key} = null`, `${key} = ""`];
    case 'emptyList':
      return [`${key} = null`, `count(${key}) = 0`];
    case 'is':
      return [`${key} = ${given}`];
    case 'isNotOrEmpty':
      return [`${key} != ${given}`];
    default:
      return [`${key} != null`, `${key} ${SIGNS[is]} ${given}`];
  }
}

function literal(value: ConditionValue): string {
  return typeof value === 'object' ? value.question : feelLiteral(value);
}
