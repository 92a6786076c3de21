import { readStrings } from '#feel';
import { nodesOf, openTable, textOf } from './openTable.ts';
import { RISKS } from '../Risk.ts';
import type { Risk } from '../Risk.ts';

/** How long a step may take at one level of risk. */
export interface LimitCell {
  /** Name of the step's column. */
  readonly column: string;
  readonly risk: Risk;
  /** ISO 8601, as written. */
  readonly duration: string;
  readonly toBeConfirmed: boolean;
}

export const TO_BE_CONFIRMED = /\s*\bto be confirmed\b\.?/i;

/** The cells of a table of time limits; those that are no plain text are left out. Throws `TableProblem`. */
export async function readLimits(text: string): Promise<readonly LimitCell[]> {
  const { table } = await openTable(text);
  const outputs = nodesOf(table, 'output');
  return nodesOf(table, 'rule').flatMap((rule) => {
    const risk = RISKS.find((known) => known === readStrings(textOf(nodesOf(rule, 'inputEntry')[0], 'text'))?.[0]);
    const entries = nodesOf(rule, 'outputEntry');
    return outputs.flatMap((output, at): LimitCell[] => {
      const duration = readStrings(textOf(entries[at], 'text'))?.[0];
      if (risk === undefined || duration === undefined) return [];
      return [{ column: textOf(output, 'name'), risk, duration, toBeConfirmed: TO_BE_CONFIRMED.test(textOf(output, 'description')) }];
    });
  });
}

/** Where the figures of each column come from, by the column's name, without the mark. */
export async function readSources(text: string): Promise<ReadonlyMap<string, string>> {
  const { table } = await openTable(text);
  return new Map(
    nodesOf(table, 'output').map((output) => [textOf(output, 'name'), textOf(output, 'description').replace(TO_BE_CONFIRMED, '').trim()]),
  );
}
