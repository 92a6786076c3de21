import { describe, expect, test } from '@jest/globals';
import { createFeel } from '../../../engine/expression/createFeel.ts';
import { feel, NOW, valueOf } from './feel.ts';

describe('parse', () => {
  test.each([
    ['abc', true],
    ['=', true],
    ['', true],
    ['=abc', false],
    ['= abc', false],
  ])('should take %p as static: %p', (text, isStatic) => {
    expect(feel.parse(text)).toEqual({ text, isStatic });
  });

  test.each([
    ['=a +', "failed to parse expression 'a +': unexpected end of expression at 1:4"],
    ['=a\n? ]', 'at 2:'],
    ['=if a then b', 'failed to parse expression'],
    ['= ', 'failed to parse expression'],
  ])('should refuse %p', (text, message) => {
    expect(() => feel.parse(text)).toThrow(message);
  });

  test('should refuse what is nested too deep or too long, in time', () => {
    expect(() => feel.parse(`=${'['.repeat(5_000)}`)).toThrow('nested deeper than 200 levels');
    expect(() => feel.parse(`=${'1+'.repeat(5_000)}1`)).toThrow('failed to parse expression');
    expect(() => feel.parse(`=${'- '.repeat(5_000)}1`)).toThrow('failed to parse expression');
    expect(valueOf(`${'1+'.repeat(700)}1`)).toBe(701);
    expect(() => feel.parse(`="${'a'.repeat(200_000)}"`)).toThrow('longer than');
  });
});

describe('evaluate', () => {
  test('should give a static text as it stands', () => {
    expect(feel.evaluate(feel.parse('abc'), {})).toEqual({ ok: true, value: 'abc' });
  });

  test('should read a missing variable as null', () => {
    expect([valueOf('missing'), valueOf('missing.a'), valueOf('missing + 1'), valueOf('missing = null')]).toEqual([null, null, null, true]);
  });

  test('should keep variables apart from what objects inherit', () => {
    expect([valueOf('constructor'), valueOf('a.toString', { a: {} }), valueOf('__proto__')]).toEqual([null, null, null]);
    expect(valueOf('{"__proto__": {polluted: true}}')).toEqual(Object.fromEntries([['__proto__', { polluted: true }]]));
    expect(valueOf('{}.polluted')).toBeNull();
  });

  test('should not let a variable hide a function of the same name', () => {
    expect(valueOf('count([1, 2]) + count', { count: 5 })).toBe(7);
  });

  test('should evaluate one text with other variables each time', () => {
    const expression = feel.parse('=x * 2');

    expect([1, 2, 3].map((x) => feel.evaluate(expression, { x }))).toEqual([2, 4, 6].map((value) => ({ ok: true, value })));
  });

  test('should compute with decimals', () => {
    expect([
      valueOf('0.1 + 0.2'),
      valueOf('0.3 - 0.1'),
      valueOf('1.1 * 3'),
      valueOf('0.3 / 0.1'),
      valueOf('sum([0.1, 0.2])'),
      valueOf('0.1 + 0.2 = 0.3'),
    ]).toEqual([0.3, 0.2, 3.3, 3, 0.3, true]);
  });

  test('should take clock, chance and zone from its environment', () => {
    const accra = createFeel({ now: () => NOW, random: () => 0.25, zone: 'Africa/Accra' });
    const paris = createFeel({ now: () => NOW, random: () => 0.5, zone: 'Europe/Paris' });
    const all = accra.parse('=[now(), today(), random number()]');

    expect(accra.evaluate(all, {})).toEqual({
      ok: true,
      value: ['2026-11-23T14:40:47.558Z[Africa/Accra]'.replace('Z[', '+00:00['), '2026-11-23', 0.25],
    });
    expect(paris.evaluate(all, {})).toEqual({ ok: true, value: ['2026-11-23T15:40:47.558+01:00[Europe/Paris]', '2026-11-23', 0.5] });
    expect(valueOf('now()')).toBe('2026-11-23T14:40:47.558Z');
  });

  test('should answer a failed assertion and a division by zero as failures', () => {
    expect(valueOf('assert(x, x != null)')).toBe(
      "failure: Assertion failure on evaluate the expression 'assert(x, x != null)': The condition is not fulfilled The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'x'\n[NO_VARIABLE_FOUND] No variable found with name 'x'",
    );
    expect(valueOf('modulo(1, 0)')).toBe("failure: failed to evaluate expression 'modulo(1, 0)': Division by zero");
    expect(valueOf('count(for i in 1..100000000 return i)')).toMatch(/^failure: .*cannot be iterated/);
  });

  test('should never show values of variables in its warnings', () => {
    const result = feel.boolean(feel.parse('=secret < 1 and secret + 1 > 2'), { secret: 'Akosua' });

    expect(JSON.stringify(result)).not.toContain('Akosua');
  });

  test('should write temporal values as Zeebe writes them', () => {
    expect(
      valueOf(
        '[date("2026-01-31"), time("10:00:00"), time("10:00:00Z"), date and time("2026-01-31T10:00:00Z"), date and time("2026-01-31T10:00:05.5+01:00")]',
      ),
    ).toEqual(['2026-01-31', '10:00', '10:00:00Z', '2026-01-31T10:00Z', '2026-01-31T10:00:05.500+01:00']);
    expect(valueOf('[duration("P1DT12H"), duration("P14M"), duration("PT0S"), duration("-PT90M"), duration("PT1.5S")]')).toEqual([
      'PT36H',
      'P1Y2M',
      'PT0S',
      'PT-1H-30M',
      'PT1.5S',
    ]);
  });

  test.each([
    ['duration(limits.x)', 'PT24H'],
    ['duration(limits.x) * 3 / 2', 'PT36H'],
    ['duration(limits.x) * 1.5', 'PT36H'],
    ['duration(limits.x) * 2', 'PT48H'],
    ['duration(limits.none)', null],
    ['list contains(["high", "medium"], risk)', true],
    ['some c in concerns satisfies c = "violence"', true],
    ['every c in concerns satisfies c = "violence"', false],
    ['risk in ("high", "medium")', true],
    ['if risk = "high" then "PT24H" else "P3D"', 'PT24H'],
    ['count(concerns[item != "violence"])', 1],
    ['get or else(other, "none")', 'none'],
    ['string join(concerns, ", ")', 'violence, neglect'],
  ])('should give what pathways ask: %s', (text, value) => {
    expect(valueOf(text, { limits: { x: 'PT24H' }, risk: 'high', concerns: ['violence', 'neglect'] })).toEqual(value);
  });
});
