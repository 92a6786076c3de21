import type { Condition } from './Condition.ts';
import { parseSimpleFeel } from './parseSimpleFeel.ts';
import { readTests } from './readTests.ts';

/** Reads FEEL (with or without "=") back into plain tests; null when it says more than plain words can. */
export function readCondition(feel: string): Condition | null {
  const node = parseSimpleFeel(feel.replace(/^\s*=/, ''));
  const read = node === null ? null : readTests(node);
  return read === null ? null : { join: read.join, tests: read.tests };
}
