import { childOf, childrenOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { Said } from './Change.ts';
import { details, listed } from './Facets.ts';
import { inWords } from '#forms';
import { movedItems } from './movedItems.ts';
import { restOf, toPlain, without } from './Plain.ts';
import { saySpan } from './saySpan.ts';

const RISKS = ['high', 'medium', 'low'] as const;
const MARK = /\s*\bto be confirmed\b\.?/i;

interface Column {
  /** What the step with this time limit is called. */
  readonly title: string;
  /** What the table itself calls the column. */
  readonly label: string;
  readonly description: string;
  readonly durations: ReadonlyMap<string, string>;
  readonly rest: string;
}

/** What changed between two tables of time limits; null when one is not what such a table is, so that it is told as any other table. */
export function limitChanges(before: ModdleNode, after: ModdleNode, titles: ReadonlyMap<string, string>): Said[] | null {
  const old = columnsOf(before, titles);
  const now = columnsOf(after, titles);
  if (old === null || now === null) return null;
  const said = [...now].flatMap(([place, column]) => {
    const was = old.get(place);
    return (was === undefined ? [added(column)] : changed(was, column)).map((sentence) => ({ place, sentence }));
  });
  for (const [place, { title }] of old) if (!now.has(place)) said.push({ place, sentence: `'${title}' no longer has a time limit.` });
  if (movedItems([...old.keys()], [...now.keys()]).length > 0) said.push({ place: '', sentence: 'The order of the time limits changed.' });
  if (frameOf(before) !== frameOf(after)) said.push({ place: '', sentence: details('the time limits') });
  return said.map(({ place, sentence }) => ({ place: place === '' ? null : place, sentence }));
}

function added({ title, durations }: Column): string {
  const each = RISKS.map((risk) => `${saySpan(durations.get(risk) ?? '')} at ${risk} risk`);
  return `'${title}' now has a time limit: ${listed(each)}.`;
}

function changed(was: Column, now: Column): string[] {
  const said: string[] = [];
  if (was.label !== now.label) said.push(`The time limit of '${was.label}' is now called '${now.label}'.`);
  for (const risk of RISKS) {
    const [old, fresh] = [was.durations.get(risk) ?? '', now.durations.get(risk) ?? ''];
    if (old !== fresh) said.push(`'${now.title}' at ${risk} risk is now due in ${saySpan(fresh)} (was ${saySpan(old)}).`);
  }
  said.push(...sourceChanges(was, now));
  if (was.rest !== now.rest) said.push(details(`the time limit of '${now.title}'`));
  return said;
}

function sourceChanges(was: Column, now: Column): string[] {
  const bare = (text: string): string => text.replace(MARK, '').trim();
  const [open, source] = [MARK.test(now.description), bare(now.description)];
  const words = source === '' ? '' : `: ${source}`;
  const said: string[] = [];
  if (MARK.test(was.description) && !open) said.push(`The time limit of '${now.title}' is now confirmed${words}`);
  else if (!MARK.test(was.description) && open) said.push(`The time limit of '${now.title}' is now still to be confirmed`);
  else if (bare(was.description) !== source)
    said.push(`The source of the time limit of '${now.title}' is now${source === '' ? ' left out' : words}`);
  else if (was.description !== now.description) return [details(`the time limit of '${now.title}'`)];
  return said.map((sentence) => (sentence.endsWith('.') ? sentence : `${sentence}.`));
}

function columnsOf(decision: ModdleNode, titles: ReadonlyMap<string, string>): ReadonlyMap<string, Column> | null {
  const table = childOf(decision, 'decisionLogic');
  const rules = childrenOf(table, 'rule').map((rule) => [riskOf(rule), childrenOf(rule, 'outputEntry')] as const);
  const outputs = childrenOf(table, 'output');
  const columns = outputs.map((output, at): [string, Column] => {
    const name = textOf(output, 'name') ?? '';
    const label = textOf(output, 'label') ?? inWords(name);
    const entries = rules.map(([risk, cells]) => [risk, cells[at]] as const);
    const rest = without(toPlain(output), ['name', 'label', 'description']);
    const cells = entries.map(([, entry]) => (entry === undefined ? null : { ...toPlain(entry), text: spaced(entry) }));
    return [
      name,
      {
        title: titles.get(name) ?? label,
        label,
        description: textOf(output, 'description') ?? '',
        durations: new Map(entries.flatMap(([risk, entry]) => quoted(textOf(entry, 'text')).map((span) => [risk, span] as const))),
        rest: restOf([rest, cells]),
      },
    ];
  });
  const known = rules.map(([risk]) => risk);
  const whole = known.length === RISKS.length && RISKS.every((risk) => known.includes(risk));
  const named = new Set(columns.map(([name]) => name)).size === columns.length && columns.every(([name]) => name !== '');
  return whole && named && columns.every(([, { durations }]) => durations.size === RISKS.length) ? new Map(columns) : null;
}

/** All of the decision but its columns and their cells. */
function frameOf(decision: ModdleNode): string {
  const plain = toPlain(decision);
  const table = childOf(decision, 'decisionLogic');
  const rules = childrenOf(table, 'rule').map((rule) => ({ ...toPlain(rule), outputEntry: null }));
  return restOf({
    ...plain,
    decisionLogic: { ...(table === undefined ? {} : toPlain(table)), hitPolicy: textOf(table, 'hitPolicy'), output: null, rule: rules },
  });
}

/** The cell's text where white space stands around it, which no sentence tells. */
function spaced(entry: ModdleNode): string {
  const text = typeof entry['text'] === 'string' ? entry['text'] : '';
  return text === text.trim() ? '' : text;
}

function riskOf(rule: ModdleNode): string {
  return quoted(textOf(childrenOf(rule, 'inputEntry')[0], 'text'))[0] ?? '';
}

function quoted(text: string | undefined): string[] {
  const inside = /^"([^"]*)"$/.exec(text ?? '')?.[1];
  return inside === undefined ? [] : [inside];
}
