import { nodesOf, openTable } from './openTable.ts';
import type { DmnNode, OpenTable } from './openTable.ts';
import type { HitPolicy, TableOutput } from './TableGrid.ts';
import { TableProblem } from './TableProblem.ts';

/** Where a cell stands; `at` counts within its part of the row. */
export interface CellPlace {
  readonly row: number;
  readonly part: 'input' | 'output';
  readonly at: number;
}

/** Writes the FEEL of one cell. */
export function setCell(text: string, cell: CellPlace & { readonly text: string }): Promise<string> {
  return change(text, (open) => {
    const rule = at(nodesOf(open.table, 'rule'), cell.row);
    at(nodesOf(open.table, cell.part), cell.at);
    const entry = entryOf(open, rule, cell);
    entry['text'] = cell.text;
  });
}

/** Puts a new row before the row with that number; it asks nothing and gives nothing yet. */
export function addRow(text: string, row: number): Promise<string> {
  return change(text, (open) => {
    const rule = open.create(open.table, 'dmn:DecisionRule', { id: open.freshId('row_'), inputEntry: [], outputEntry: [] });
    for (const part of ['input', 'output'] as const) {
      const last = nodesOf(open.table, part).length - 1;
      if (last >= 0) addEntry(open, rule, { part, at: last });
    }
    listOf(open.table, 'rule').splice(row, 0, rule);
  });
}

/** Takes a row out. */
export function removeRow(text: string, row: number): Promise<string> {
  return change(text, ({ table }) => {
    at(nodesOf(table, 'rule'), row);
    listOf(table, 'rule').splice(row, 1);
  });
}

/** Moves a row to another place in the order. */
export function moveRow(text: string, move: { readonly from: number; readonly to: number }): Promise<string> {
  return change(text, ({ table }) => {
    const rules = listOf(table, 'rule');
    const rule = at(rules, move.from);
    at(rules, move.to);
    rules.splice(move.from, 1);
    rules.splice(move.to, 0, rule);
  });
}

/** Writes the note of a row; an empty note is taken away. */
export function setNote(text: string, row: { readonly row: number; readonly note: string }): Promise<string> {
  return change(text, ({ table }) => {
    const rule = at(nodesOf(table, 'rule'), row.row);
    rule['description'] = row.note.trim() === '' ? undefined : row.note.trim();
  });
}

/** Writes what people call a column; the pathway goes on knowing it by its inner name. */
export function setLabel(text: string, column: Omit<CellPlace, 'row'> & { readonly label: string }): Promise<string> {
  return change(text, ({ table }) => {
    at(nodesOf(table, column.part), column.at)['label'] = column.label.trim();
  });
}

/** Says which of the rows that fit decides. */
export function setHitPolicy(text: string, policy: HitPolicy): Promise<string> {
  return change(text, ({ table }) => {
    table['hitPolicy'] = policy;
    if (policy !== 'COLLECT') table['aggregation'] = undefined;
  });
}

/** Adds a question as the last input column; every row takes any answer to it. */
export function addInput(
  text: string,
  input: { readonly label: string; readonly expression: string; readonly type: string },
): Promise<string> {
  return change(text, (open) => {
    const column = open.create(open.table, 'dmn:InputClause', { id: open.freshId('input_'), label: input.label });
    column['inputExpression'] = open.create(column, 'dmn:LiteralExpression', {
      id: open.freshId('inputExpression_'),
      typeRef: input.type,
      text: input.expression,
    });
    listOf(open.table, 'input').push(column);
    fillRows(open, 'input');
  });
}

/** Takes an input column and its cells out. */
export function removeInput(text: string, column: number): Promise<string> {
  return change(text, ({ table }) => {
    at(nodesOf(table, 'input'), column);
    listOf(table, 'input').splice(column, 1);
    for (const rule of nodesOf(table, 'rule')) listOf(rule, 'inputEntry').splice(column, 1);
  });
}

/** Makes these the output columns: one with the id of an existing column keeps its cells, one without an id is new and empty, the rest goes. */
export function setOutputs(text: string, outputs: readonly (Omit<TableOutput, 'id'> & { readonly id: string | null })[]): Promise<string> {
  return change(text, (open) => {
    const before = nodesOf(open.table, 'output');
    const kept = outputs.map(({ id }) => before.findIndex((output) => id !== null && output.id === id));
    open.table['output'] = outputs.map(({ label, name, type }, column) => {
      const output =
        before[kept[column] ?? -1] ??
        open.create(open.table, 'dmn:OutputClause', { id: open.freshId('output_'), label, name, typeRef: type });
      return Object.assign(output, { label, name, typeRef: type === '' ? undefined : type });
    });
    for (const rule of nodesOf(open.table, 'rule')) {
      const entries = nodesOf(rule, 'outputEntry');
      rule['outputEntry'] = kept.map((from) => entries[from] ?? newEntry(open, rule, 'output'));
    }
  });
}

async function change(text: string, edit: (open: OpenTable) => void): Promise<string> {
  const open = await openTable(text);
  edit(open);
  return open.write();
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new TableProblem('noPlace');
  return found;
}

function listOf(node: DmnNode, property: string): DmnNode[] {
  if (!Array.isArray(node[property])) node[property] = [];
  return node[property] as DmnNode[];
}

function fillRows(open: OpenTable, part: 'input' | 'output'): void {
  const last = nodesOf(open.table, part).length - 1;
  for (const rule of nodesOf(open.table, 'rule')) addEntry(open, rule, { part, at: last });
}

function entryOf(open: OpenTable, rule: DmnNode, cell: Omit<CellPlace, 'row'>): DmnNode {
  addEntry(open, rule, cell);
  return at(nodesOf(rule, `${cell.part}Entry`), cell.at);
}

/** Rows may hold fewer cells than there are columns; those up to this one are made. */
function addEntry(open: OpenTable, rule: DmnNode, { part, at: column }: Omit<CellPlace, 'row'>): void {
  const entries = listOf(rule, `${part}Entry`);
  while (entries.length <= column) entries.push(newEntry(open, rule, part));
}

function newEntry(open: OpenTable, rule: DmnNode, part: 'input' | 'output'): DmnNode {
  const type = part === 'input' ? 'dmn:UnaryTests' : 'dmn:LiteralExpression';
  return open.create(rule, type, {
    id: open.freshId(`${rule.id ?? 'row'}_${part === 'input' ? 'in' : 'out'}`),
    text: part === 'input' ? '-' : '',
  });
}
