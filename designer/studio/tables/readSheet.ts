import { nodesOf, openTable, textOf } from './openTable.ts';
import { readLimits, readSources, TO_BE_CONFIRMED } from './readLimits.ts';
import type { Risk } from '../Risk.ts';

/** The limits of one step. */
export interface LimitColumn {
  readonly title: string;
  readonly durations: ReadonlyMap<Risk, string>;
  readonly source: string;
  readonly toBeConfirmed: boolean;
}

/** A table of time limits turned round: its columns by name. */
export interface LimitSheet {
  readonly columns: ReadonlyMap<string, LimitColumn>;
}

/** Reads time limits for the grid. Throws `TableProblem`. */
export async function readSheet(text: string): Promise<LimitSheet> {
  const [{ table }, cells, sources] = await Promise.all([openTable(text), readLimits(text), readSources(text)]);
  const columns = nodesOf(table, 'output').map((output): [string, LimitColumn] => {
    const name = textOf(output, 'name');
    const own = cells.filter(({ column }) => column === name);
    return [
      name,
      {
        title: textOf(output, 'label') || name,
        durations: new Map(own.map(({ risk, duration }) => [risk, duration])),
        source: sources.get(name) ?? '',
        toBeConfirmed: TO_BE_CONFIRMED.test(textOf(output, 'description')),
      },
    ];
  });
  return { columns: new Map(columns) };
}
