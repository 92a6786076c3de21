import { readStrings } from '#feel';
import { nodesOf, openTable, textOf } from './openTable.ts';
import type { DmnNode } from './openTable.ts';
import { HIT_POLICIES } from './TableGrid.ts';
import type { TableGrid, TableInput, TableRow } from './TableGrid.ts';

const NAME = /^[A-Za-z_]\w*$/;
/** A list answer stands in a table as "nothing ticked" where it was not asked. */
const LIST = /^if (\w+) = null then \[\] else \1$/;

/** Reads the first decision table of a DMN file as a grid. Throws `TableProblem`. */
export async function readTable(text: string): Promise<TableGrid> {
  const { decision, table } = await openTable(text);
  const inputs = nodesOf(table, 'input').map(readInput);
  const outputs = nodesOf(table, 'output').map((output) => {
    const name = textOf(output, 'name');
    return { id: output.id ?? '', name, label: textOf(output, 'label') || name, type: textOf(output, 'typeRef') };
  });
  return {
    decisionId: decision.id ?? '',
    name: textOf(decision, 'name'),
    hitPolicy: HIT_POLICIES.find((policy) => policy === textOf(table, 'hitPolicy')) ?? 'UNIQUE',
    inputs,
    outputs,
    rules: nodesOf(table, 'rule').map((rule) => readRow(rule, inputs.length, outputs.length)),
  };
}

function readInput(input: DmnNode): TableInput {
  const node = input['inputExpression'] as DmnNode | undefined;
  const expression = textOf(node, 'text');
  const list = LIST.exec(expression);
  const key = list?.[1] ?? (NAME.test(expression) ? expression : null);
  return {
    id: input.id ?? '',
    label: textOf(input, 'label') || expression,
    expression,
    key,
    list: list !== null,
    type: textOf(node, 'typeRef'),
    allowed: readStrings(textOf(input['inputValues'] as DmnNode | undefined, 'text')),
  };
}

function readRow(rule: DmnNode, inputs: number, outputs: number): TableRow {
  const cells = (property: string, count: number): string[] => {
    const entries = nodesOf(rule, property);
    return Array.from({ length: count }, (_, at) => textOf(entries[at], 'text'));
  };
  return {
    id: rule.id ?? '',
    note: textOf(rule, 'description'),
    inputs: cells('inputEntry', inputs),
    outputs: cells('outputEntry', outputs),
  };
}
