import { readBpmn } from '../content/BpmnSource.ts';
import { readDmn } from '../content/DmnSource.ts';
import { childrenOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { Change, Said, SourceFile } from './Change.ts';
import { drawingChanged } from './drawingChanged.ts';
import { details } from './Facets.ts';
import { formChanges } from './formChanges.ts';
import { limitChanges } from './limitChanges.ts';
import { limitTitles } from './limitTitles.ts';
import { inWords } from '#forms';
import { idOf, readNames, type Names } from './Names.ts';
import { parseForm } from './parseForm.ts';
import { pathwayChanges } from './pathwayChanges.ts';
import { restOf, toPlain, without } from './Plain.ts';
import { readPathway } from './readPathway.ts';
import { tableChanges } from './tableChanges.ts';

export type { Change, SourceFile } from './Change.ts';

/** One file on both sides. */
interface Pair {
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/** What things are called, on both sides. */
interface Words {
  readonly names: Names;
  /** Steps by their column of the time limits. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What a file's differences come to, before it is asked whether anything is left unsaid. */
interface Told {
  readonly said: Said[];
  readonly drawing: 'no' | 'with parts' | 'yes';
}

/**
 * What differs between two sets of files, in plain sentences, file by file. Nothing that differs is silent:
 * what no sentence covers is named as details of its place. Equal files give no change.
 */
export async function describeChanges(before: readonly SourceFile[], after: readonly SourceFile[]): Promise<Change[]> {
  const names = readNames(before, after);
  const titles = await limitTitles(after);
  const files = [...new Set([...after, ...before].map(({ file }) => file))];
  const found = await Promise.all(
    files.map((file) => {
      const [old, now] = [before, after].map((side) => side.find((source) => source.file === file));
      return fileChanges(file, { old, now, names, titles });
    }),
  );
  return found.flat();
}

async function fileChanges(
  file: string,
  { old, now, ...words }: { old: SourceFile | undefined; now: SourceFile | undefined } & Words,
): Promise<Change[]> {
  const part = partOf(file);
  const name = nameOf(file, words.names);
  const one = (sentence: string): Change[] => [{ file, part, place: null, sentence }];
  if (now === undefined) return one(`${name} was removed.`);
  if (old === undefined) return one(`${name} was added.`);
  if (old.text === now.text) return [];
  const told = await tell({ before: old, after: now }, words);
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  if (told === null) return one(details(lower));
  const said = told.said.map((change) => ({ file, part, ...change }));
  if (told.drawing === 'no') return said.length > 0 ? said : one(details(lower));
  if (said.length === 0) return one(`Only the drawing of ${lower} changed.`);
  return told.drawing === 'yes' ? [...said, ...one(`The drawing of ${lower} changed too.`)] : said;
}

/** Null for what cannot be read as what it should be. */
async function tell({ before, after }: Pair, { names, titles }: Words): Promise<Told | null> {
  if (after.file.endsWith('.form')) return tellForm({ before, after }, names);
  if (!/\.(bpmn|dmn)$/.test(after.file)) return null;
  try {
    return after.file.endsWith('.bpmn')
      ? await tellPathway({ before, after }, names)
      : await tellTables({ before, after }, { names, titles });
  } catch {
    return null;
  }
}

async function tellPathway({ before, after }: Pair, names: Names): Promise<Told> {
  const [old, now] = [await readBpmn(before, idOf(before.file)), await readBpmn(after, idOf(after.file))];
  const pathways = { before: readPathway(old), after: readPathway(now), names };
  return { said: pathwayChanges(pathways), drawing: drawingChanged(pathways.before.drawing, pathways.after.drawing) };
}

async function tellTables({ before, after }: Pair, { names, titles }: Words): Promise<Told> {
  const [old, now] = [await readDmn(before), await readDmn(after)];
  const said = now.decisions.flatMap((decision): Said[] => {
    const was = old.decisions.find(({ id }) => id === decision.id);
    if (was === undefined) return [{ place: null, sentence: `The table '${tableName(decision)}' was added.` }];
    const limits = decision.id === 'limits' ? limitChanges(was, decision, titles) : null;
    return limits ?? tableChanges(was, decision, names);
  });
  for (const decision of old.decisions)
    if (!now.decisions.some(({ id }) => id === decision.id))
      said.push({ place: null, sentence: `The table '${tableName(decision)}' was removed.` });
  if (frameOf(old.definitions) !== frameOf(now.definitions))
    said.push({ place: null, sentence: details(`the file '${idOf(after.file)}'`) });
  const drawings = [old, now].map(({ definitions }) => restOf(toPlain(definitions)['dmnDI']));
  return { said, drawing: drawings[0] === drawings[1] ? 'no' : 'yes' };
}

function tellForm({ before, after }: Pair, names: Names): Told | null {
  const [old, now] = [parseForm(before.text), parseForm(after.text)];
  if (old === null || now === null) return null;
  const { said, drawing } = formChanges([old, now], names.within([idOf(after.file)]));
  const sameItems = said.every(({ sentence }) => !/was (added to|removed from|moved)/.test(sentence));
  return { said, drawing: !drawing ? 'no' : sameItems ? 'yes' : 'with parts' };
}

/** All of a table file but its decisions and its drawing. */
function frameOf(definitions: ModdleNode): string {
  const others = childrenOf(definitions, 'drgElement').filter(({ $type }) => $type !== 'dmn:Decision');
  return restOf([without(toPlain(definitions), ['drgElement', 'dmnDI']), others.map(toPlain)]);
}

const tableName = (decision: ModdleNode): string => decision.name ?? inWords(decision.id ?? '');

function partOf(file: string): Change['part'] {
  if (file.endsWith('.form')) return 'form';
  if (file.endsWith('.dmn')) return idOf(file) === 'limits' ? 'limits' : 'table';
  return 'pathway';
}

function nameOf(file: string, names: Names): string {
  const id = idOf(file);
  if (file.endsWith('.form')) return `The form '${names.form(id)}'`;
  if (file.endsWith('.dmn')) return id === 'limits' ? 'The table of time limits' : `The table '${inWords(id)}'`;
  return file.endsWith('.bpmn') ? `The pathway '${names.procedure(id)}'` : `The file '${file.split('/').at(-1) ?? file}'`;
}
