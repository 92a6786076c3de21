import { createFeel } from '../../../engine/expression/createFeel.ts';
import type { Json, Variables } from '../../../engine/expression/expression.ts';

/** 2026-11-23T14:40:47.558Z: the time that `now()` tells in these tests. */
export const NOW = 1_795_444_847_558;

export const feel = createFeel({ now: () => NOW, random: () => 0.25, zone: 'UTC' });

/** Value of a FEEL text, or `failure: …`. */
export function valueOf(text: string, variables: Variables = {}): Json {
  const result = feel.evaluate(feel.parse(`=${text}`), variables);
  return result.ok ? result.value : `failure: ${result.message}`;
}
