import { childOf, childrenOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { Said } from './Change.ts';
import { capital, details, differing, listed, type Facets } from './Facets.ts';
import { movedItems } from './movedItems.ts';
import type { Names } from './Names.ts';
import { plainAt, restOf, take, toPlain, without, type Plain } from './Plain.ts';
import { sayCell, sayLiteral } from './sayFeel.ts';

interface Column {
  readonly label: string;
  readonly key: string | null;
  readonly kind: 'in' | 'out';
  readonly facets: Facets;
}

interface Table {
  readonly name: string;
  readonly facets: Facets;
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: ReadonlyMap<string, Facets>;
}

interface Sides {
  readonly before: Table;
  readonly after: Table;
  readonly names: Names;
}

const POLICIES: Record<string, string> = {
  UNIQUE: 'only one row may fit',
  FIRST: 'the first row that fits decides',
  ANY: 'several rows may fit if they say the same',
  PRIORITY: 'the most important row that fits decides',
  COLLECT: 'all rows that fit count',
  'RULE ORDER': 'all rows that fit count, in their order',
  'OUTPUT ORDER': 'all rows that fit count, the most important first',
};

/** What changed between two versions of a decision. */
export function tableChanges(before: ModdleNode, after: ModdleNode, names: Names): Said[] {
  const sides = { before: readTable(before), after: readTable(after), names };
  return [...tableSaid(sides), ...columnsSaid(sides), ...rowsSaid(sides)];
}

function tableSaid({ before, after }: Sides): Said[] {
  const name = `'${after.name}'`;
  return differing(before.facets, after.facets).map((facet) => {
    if (facet === 'name') return { place: null, sentence: `The table '${before.name}' is now called ${name}.` };
    if (facet !== 'hitPolicy') return { place: null, sentence: details(`the table ${name}`) };
    const [was, now] = [before.facets, after.facets].map(({ hitPolicy = '' }) => POLICIES[hitPolicy] ?? hitPolicy);
    return { place: null, sentence: `In ${name}, ${now ?? ''} (was: ${was ?? ''}).` };
  });
}

function columnsSaid({ before, after }: Sides): Said[] {
  const of = (column: Column): string => `The column '${column.label}'`;
  const said = [...after.columns].flatMap(([place, column]): Said[] => {
    const was = before.columns.get(place);
    if (was === undefined) return [{ place, sentence: `${of(column)} was added to '${after.name}'.` }];
    return differing(was.facets, column.facets).map((facet) => ({
      place,
      sentence:
        facet === 'label' ? `${of(was)} of '${after.name}' is now called '${column.label}'.` : details(`the column '${column.label}'`),
    }));
  });
  for (const [place, column] of before.columns)
    if (!after.columns.has(place)) said.push({ place, sentence: `${of(column)} was removed from '${after.name}'.` });
  for (const place of movedItems([...before.columns.keys()], [...after.columns.keys()]))
    said.push({ place, sentence: `The column '${after.columns.get(place)?.label ?? ''}' of '${after.name}' was moved.` });
  return said;
}

function rowsSaid(sides: Sides): Said[] {
  const { before, after } = sides;
  const [old, now] = [[...before.rows.keys()], [...after.rows.keys()]];
  const moved = new Set(movedItems(old, now));
  const said = now.flatMap((place, at): Said[] => {
    const [was, is] = [before.rows.get(place), after.rows.get(place) ?? {}];
    if (was === undefined) return [{ place, sentence: `Row ${at + 1} was added to '${after.name}': ${sayRow(is, sides)}.` }];
    const order = moved.has(place) ? [`Row ${at + 1} of '${after.name}' was moved (was row ${old.indexOf(place) + 1}).`] : [];
    const cells = differing(was, is)
      .map((facet) => sayFacet({ facet, was: was[facet] ?? '', now: is[facet] ?? '' }, sides))
      .flatMap((words) => (words === null ? [] : [`Row ${at + 1} of '${after.name}': ${words}`]));
    return [...order, ...cells].map((sentence) => ({ place, sentence }));
  });
  for (const [at, place] of old.entries())
    if (!after.rows.has(place))
      said.push({ place, sentence: `Row ${at + 1} was removed from '${after.name}': ${sayRow(before.rows.get(place) ?? {}, sides)}.` });
  return said;
}

/** Cells of columns that came or went are told with the column. */
function sayFacet({ facet, was, now }: { facet: string; was: string; now: string }, { before, after, names }: Sides): string | null {
  if (facet === 'note') return now === '' ? 'its note was removed.' : `its note now reads "${now}".`;
  const place = facet.replace(/^rest of /, '');
  const column = after.columns.get(place);
  const old = before.columns.get(place);
  if (column === undefined && old !== undefined) return null;
  if (column === undefined) return 'details changed (see expert view).';
  if (old === undefined) return place === facet ? `'${column.label}' is ${sayIn(column, now, names)}.` : null;
  const [fresh, stale] = [sayIn(column, now, names), sayIn(column, was, names)];
  if (place !== facet || fresh === stale) return `details of '${column.label}' changed (see expert view).`;
  return `'${column.label}' is now ${fresh} (was ${stale}).`;
}

function sayRow(row: Facets, { before, after, names }: Sides): string {
  const said = Object.entries(row).flatMap(([place, cell]) => {
    const column = after.columns.get(place) ?? before.columns.get(place);
    return column === undefined || (column.kind === 'in' && ['', '-'].includes(cell.trim())) ? [] : [{ column, cell }];
  });
  const words = (kind: Column['kind']): string =>
    listed(said.flatMap(({ column, cell }) => (column.kind === kind ? [`'${column.label}' is ${sayIn(column, cell, names)}`] : [])));
  const asked = words('in');
  return `${asked === '' ? 'always' : `when ${asked}`}, ${words('out')}`;
}

function sayIn(column: Column, cell: string, names: Names): string {
  const said = column.kind === 'in' ? sayCell(cell, column.key, names) : sayLiteral(cell, column.key ?? '', names);
  return said ?? `written by hand: ${cell}`;
}

function readTable(decision: ModdleNode): Table {
  const logic = childOf(decision, 'decisionLogic');
  const [inputs, outputs] = [childrenOf(logic, 'input'), childrenOf(logic, 'output')];
  const columns = [...inputs.map((node, at) => columnOf(node, 'in', at)), ...outputs.map((node, at) => columnOf(node, 'out', at))];
  const plain = toPlain(decision);
  const table = plainAt(plain['decisionLogic']);
  const name = textOf(decision, 'name') ?? decision.id ?? '';
  for (const key of ['input', 'output', 'rule', 'hitPolicy']) take(table, key);
  take(plain, 'name');
  const rows = childrenOf(logic, 'rule').map(
    (rule, at) =>
      [
        rule.id ?? `row ${at + 1}`,
        rowOf(
          rule,
          columns.map(([id]) => id),
          inputs.length,
        ),
      ] as const,
  );
  return {
    name: capital(name),
    facets: { name, hitPolicy: textOf(logic, 'hitPolicy') ?? '', rest: restOf(plain) },
    columns: new Map(columns),
    rows: new Map(rows),
  };
}

function columnOf(node: ModdleNode, kind: Column['kind'], at: number): [string, Column] {
  const plain: Plain = toPlain(node);
  const expression = textOf(childOf(node, 'inputExpression'), 'text') ?? '';
  const key = /^(?:if )?(\w+)(?: = null then \[\] else \1)?$/.exec(expression)?.[1] ?? null;
  const label = textOf(node, 'label') ?? textOf(node, 'name') ?? expression;
  take(plain, 'label');
  return [
    node.id ?? `${kind} ${at + 1}`,
    { label, kind, key: kind === 'out' ? (textOf(node, 'name') ?? null) : key, facets: { label, rest: restOf(plain) } },
  ];
}

const rawText = (entry: ModdleNode | undefined): string => (typeof entry?.['text'] === 'string' ? entry['text'] : '');

function rowOf(rule: ModdleNode, columns: readonly string[], inputs: number): Facets {
  const plain = without(toPlain(rule), ['inputEntry', 'outputEntry', 'description']);
  const [asked, given] = [childrenOf(rule, 'inputEntry'), childrenOf(rule, 'outputEntry')];
  const entries = columns.map((id, at) => [id, at < inputs ? asked[at] : given[at - inputs]] as const);
  const cells = entries.map(([id, entry]) => [id, rawText(entry)] as const);
  const beside = Object.fromEntries(
    entries.map(([id, entry]) => [`rest of ${id}`, entry === undefined ? '' : restOf({ ...toPlain(entry), text: '' })]),
  );
  return { ...Object.fromEntries(cells), note: textOf(rule, 'description') ?? '', rest: restOf(plain), ...beside };
}
