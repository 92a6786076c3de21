import { describe, expect, test } from '@jest/globals';
import { feel } from './feel.ts';

const variables = { x: 3, list: ['a', 'b'], flags: { a: true }, big: 2 ** 53, when: '2026-11-25T10:00:00Z' };
const failing = (message: string) => ({ ok: false, message: expect.stringContaining(message) });
const giving = (value: unknown) => ({ ok: true, value });

/** Texts as Zeebe 8.6 writes them into its incidents. */
describe('typed evaluations', () => {
  test.each([
    ['=x > 1', giving(true)],
    [
      '=missing',
      failing(
        "Expected result of the expression 'missing' to be 'BOOLEAN', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'missing'",
      ),
    ],
    ['=flags.zz', failing("[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'zz'. Available keys: 'a'")],
    ['="true"', failing("Expected result of the expression '\"true\"' to be 'BOOLEAN', but was 'STRING'.")],
    ['=list', failing("to be 'BOOLEAN', but was 'ARRAY'.")],
    ['=flags', failing("to be 'BOOLEAN', but was 'OBJECT'.")],
  ])('should expect a boolean of %s', (text, expected) => {
    expect(feel.boolean(feel.parse(text), variables)).toEqual(expected);
  });

  test.each([
    ['work', giving('work')],
    ['="a"', giving('a')],
    ['=x', failing("Expected result of the expression 'x' to be 'STRING', but was 'NUMBER'.")],
    ['=""', giving('')],
  ])('should expect a string of %s', (text, expected) => {
    expect(feel.string(feel.parse(text), variables)).toEqual(expected);
  });

  test('should refuse an empty string where one must say something', () => {
    expect(feel.nonEmptyString(feel.parse('=""'), {})).toEqual(
      failing('Expected result of the expression \'""\' to be a not-empty string, but was an empty string.'),
    );
  });

  test.each([
    ['3', giving(3)],
    ['3.5', giving(3.5)],
    ['=x + 1', giving(4)],
    ['abc', failing("Expected result of the expression 'abc' to be 'NUMBER', but was 'STRING'.")],
    ['="5"', failing("to be 'NUMBER', but was 'STRING'.")],
  ])('should expect a number of %s', (text, expected) => {
    expect(feel.number(feel.parse(text), variables)).toEqual(expected);
  });

  test.each([
    ['=list', giving(['a', 'b'])],
    ['=[]', giving([])],
    ['="a"', failing("to be 'ARRAY', but was 'STRING'.")],
    [
      '=[1]',
      failing(
        "Expected result of the expression '[1]' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item.",
      ),
    ],
  ])('should expect a list of strings of %s', (text, expected) => {
    expect(feel.strings(feel.parse(text), variables)).toEqual(expected);
  });

  test.each([
    ['="k"', giving('k')],
    ['=x', giving('3')],
    ['=1.5', giving('1')],
    ['=-3', giving('-3')],
    [
      '=missing',
      failing("Failed to extract the correlation key for 'missing': The value must be either a string or a number, but was 'NULL'."),
    ],
    ['=true', failing("The value must be either a string or a number, but was 'BOOLEAN'.")],
    ['=big', failing('which is not exact. Use a string.')],
  ])('should expect a correlation key of %s', (text, expected) => {
    expect(feel.correlationKey(feel.parse(text), variables)).toEqual(expected);
  });

  test.each([
    ['=when', giving('2026-11-25T10:00Z')],
    ['=date and time(when)', giving('2026-11-25T10:00Z')],
    ['2023-03-02T15:35+02:00', giving('2023-03-02T15:35+02:00')],
    ['=missing', giving(null)],
    ['=""', giving(null)],
    ['="x"', failing("Invalid date-time format 'x' for expression '\"x\"'.")],
    ['="2030-01-01T00:00:00"', failing("Invalid date-time format '2030-01-01T00:00:00'")],
    ['=1', failing("Expected result of the expression '1' to be one of '[NULL, DATE_TIME, STRING]', but was 'NUMBER'.")],
  ])('should expect a date-time or nothing of %s', (text, expected) => {
    expect(feel.dateTimeText(feel.parse(text), variables)).toEqual(expected);
  });
});
