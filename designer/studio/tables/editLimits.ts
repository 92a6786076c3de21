import { feelLiteral, readStrings } from '#feel';
import { inWords } from '#forms';
import { nodesOf, openTable, textOf } from './openTable.ts';
import type { DmnNode, OpenTable } from './openTable.ts';
import { TO_BE_CONFIRMED } from './readLimits.ts';
import type { Risk } from '../Risk.ts';
import { TableProblem } from './TableProblem.ts';

const MARK = 'to be confirmed';

/**
 * Writes the time limit of one column at one level of risk.
 * A column that is new gets the same time at every level, so that no level is without one, and is marked "to be confirmed".
 */
export async function setLimit(
  text: string,
  cell: { readonly column: string; readonly risk: Risk; readonly duration: string; readonly title?: string },
): Promise<string> {
  const open = await openTable(text);
  const at = nodesOf(open.table, 'output').findIndex((output) => textOf(output, 'name') === cell.column);
  if (at < 0) addColumn(open, cell);
  else setEntry(open, ruleOf(open, cell.risk), { at, duration: cell.duration });
  return open.write();
}

/** Takes the mark "to be confirmed" off a column and writes where its figures come from; `source` null puts the mark back. */
export async function setSource(text: string, change: { readonly column: string; readonly source: string | null }): Promise<string> {
  const open = await openTable(text);
  const output = nodesOf(open.table, 'output').find((node) => textOf(node, 'name') === change.column);
  if (output === undefined) throw new TableProblem('noPlace');
  const before = textOf(output, 'description').replace(TO_BE_CONFIRMED, '').trim();
  output['description'] = change.source ?? `${before} ${MARK}`.trim();
  return open.write();
}

function addColumn(open: OpenTable, { column, duration, title }: { column: string; duration: string; title?: string }): void {
  const output = open.create(open.table, 'dmn:OutputClause', {
    id: open.freshId(`${column}Limit`),
    label: title ?? inWords(column),
    name: column,
    typeRef: 'string',
    description: MARK,
  });
  const outputs = nodesOf(open.table, 'output');
  open.table['output'] = [...outputs, output];
  for (const rule of nodesOf(open.table, 'rule')) setEntry(open, rule, { at: outputs.length, duration });
}

function setEntry(open: OpenTable, rule: DmnNode, { at, duration }: { at: number; duration: string }): void {
  const entries = [...nodesOf(rule, 'outputEntry')];
  while (entries.length <= at) {
    const id = open.freshId(`${rule.id ?? 'row'}_out`);
    entries.push(open.create(rule, 'dmn:LiteralExpression', { id, text: '' }));
  }
  const entry = entries[at];
  if (entry !== undefined) entry['text'] = feelLiteral(duration);
  rule['outputEntry'] = entries;
}

function ruleOf(open: OpenTable, risk: Risk): DmnNode {
  const rule = nodesOf(open.table, 'rule').find((node) => readStrings(textOf(nodesOf(node, 'inputEntry')[0], 'text'))?.[0] === risk);
  if (rule === undefined) throw new TableProblem('noPlace');
  return rule;
}
