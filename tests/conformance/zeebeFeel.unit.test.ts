import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createFeel } from '../../engine/expression/createFeel.ts';
import { FeelSyntaxError } from '../../engine/expression/FeelSyntaxError.ts';
import type { Json, Variables } from '../../engine/expression/expression.ts';

interface Recorded {
  readonly variables: Variables;
  readonly same: readonly (readonly [text: string, value: Json])[];
  readonly differs: readonly (readonly [text: string, zeebe: Json, ours: Json])[];
}

const recorded = JSON.parse(readFileSync(new URL('../../docs/conformance/zeebe-8.6-feel.json', import.meta.url), 'utf8')) as Recorded;
const feel = createFeel({ now: () => 0, random: () => 0.5, zone: 'UTC' });

/** Value, `failure` or `refused`, as the record has it. */
function outcomeOf(text: string): Json {
  try {
    const result = feel.evaluate(feel.parse(`=${text}`), recorded.variables);
    return result.ok ? result.value : 'failure';
  } catch (error) {
    if (error instanceof FeelSyntaxError) return 'refused';
    throw error;
  }
}

describe('FEEL beside Zeebe 8.6', () => {
  test('should give the value that Zeebe gives, text by text', () => {
    const ours = recorded.same.map(([text]) => [text, outcomeOf(text)]);

    expect(ours.length).toBeGreaterThan(640);
    expect(ours).toEqual(recorded.same);
  });

  test('should differ from Zeebe where that is written down, and as it is written', () => {
    const ours = recorded.differs.map(([text, zeebe]) => [text, zeebe, outcomeOf(text)]);

    expect(ours).toEqual(recorded.differs);
  });
});
