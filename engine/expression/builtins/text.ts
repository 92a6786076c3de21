import { FeelFailure } from '../FeelFailure.ts';
import { feelText } from '../values/feelText.ts';
import type { FeelValue } from '../values/FeelValue.ts';
import { builtIn, overload, type BuiltIn } from './builtIn.ts';
import { regularExpression } from './regularExpression.ts';

const join = (list: readonly FeelValue[], delimiter: string): string | null =>
  list.every((item) => item === null || typeof item === 'string') ? list.filter((item) => item !== null).join(delimiter) : null;

/** Functions on strings (DMN 10.3.4.3 and Camunda's). */
export const textBuiltIns: readonly BuiltIn[] = [
  builtIn(
    'string',
    overload({ from: 'any' }, ({ from }) => (from === null ? null : feelText(from))),
  ),
  builtIn(
    'substring',
    overload({ string: 'string', 'start position': 'number', length: 'number?' }, ({ string, 'start position': start, length }) =>
      substring(string, start, length),
    ),
  ),
  builtIn(
    'string length',
    overload({ string: 'string' }, ({ string }) => Array.from(string).length),
  ),
  builtIn(
    'upper case',
    overload({ string: 'string' }, ({ string }) => string.toUpperCase()),
  ),
  builtIn(
    'lower case',
    overload({ string: 'string' }, ({ string }) => string.toLowerCase()),
  ),
  builtIn(
    'substring before',
    overload({ string: 'string', match: 'string' }, ({ string, match }) => string.slice(0, Math.max(0, string.indexOf(match)))),
  ),
  builtIn(
    'substring after',
    overload({ string: 'string', match: 'string' }, ({ string, match }) =>
      string.includes(match) ? string.slice(string.indexOf(match) + match.length) : '',
    ),
  ),
  builtIn(
    'contains',
    overload({ string: 'string', match: 'string' }, ({ string, match }) => string.includes(match)),
  ),
  builtIn(
    'starts with',
    overload({ string: 'string', match: 'string' }, ({ string, match }) => string.startsWith(match)),
  ),
  builtIn(
    'ends with',
    overload({ string: 'string', match: 'string' }, ({ string, match }) => string.endsWith(match)),
  ),
  builtIn(
    'matches',
    overload(
      { input: 'string', pattern: 'string', flags: 'string?' },
      ({ input, pattern, flags }) => regularExpression(pattern, flags)?.test(input) ?? null,
    ),
  ),
  builtIn(
    'replace',
    overload({ input: 'string', pattern: 'string', replacement: 'string', flags: 'string?' }, ({ input, pattern, replacement, flags }) => {
      const expression = regularExpression(pattern, flags, 'g');
      return expression === undefined ? null : input.replace(expression, replacement.replaceAll('$0', '$$&'));
    }),
  ),
  builtIn(
    'split',
    overload({ string: 'string', delimiter: 'string' }, ({ string, delimiter }) =>
      delimiter === '' ? Array.from(string) : splitBy(string, delimiter),
    ),
  ),
  builtIn(
    'string join',
    overload({ list: 'list', delimiter: 'string?' }, ({ list, delimiter }) => join(list, delimiter ?? '')),
    overload({ list: 'list', delimiter: 'string', prefix: 'string', suffix: 'string' }, ({ list, delimiter, prefix, suffix }) => {
      const joined = join(list, delimiter);
      return joined === null ? null : prefix + joined + suffix;
    }),
  ),
  builtIn(
    'extract',
    overload({ input: 'string', pattern: 'string' }, ({ input, pattern }) => matchesOf(input, pattern)),
  ),
  builtIn(
    'trim',
    overload({ string: 'string' }, ({ string }) => string.trim()),
  ),
  builtIn(
    'is blank',
    overload({ string: 'string' }, ({ string }) => string.trim() === ''),
  ),
  builtIn(
    'to base64',
    overload({ value: 'string' }, ({ value }) => Buffer.from(value, 'utf8').toString('base64')),
  ),
];

/** Positions count from 1, or from -1 at the end, in characters as people see them. */
function substring(text: string, start: number, length: number | undefined): string {
  const symbols = Array.from(text);
  const from = start < 0 ? Math.max(0, symbols.length + start) : start - 1;
  if (from < 0) return '';
  return symbols.slice(from, length === undefined ? undefined : from + Math.max(0, length)).join('');
}

function splitBy(text: string, delimiter: string): FeelValue {
  const expression = regularExpression(delimiter, undefined);
  return expression === undefined ? null : text.split(expression);
}

function matchesOf(input: string, pattern: string): FeelValue {
  const expression = regularExpression(pattern, undefined, 'g');
  return expression === undefined ? null : Array.from(input.matchAll(expression), (match) => match[0]);
}

/** `assert` fails the whole evaluation, so an incident shows it. */
export const assertBuiltIn: BuiltIn = builtIn(
  'assert',
  overload({ value: 'any', condition: 'any', cause: 'string?' }, ({ value, condition, cause }) => {
    if (condition === true) return value;
    throw new FeelFailure(cause ?? 'The condition is not fulfilled', true);
  }),
);
