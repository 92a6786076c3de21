import { migrateDiagram } from '@bpmn-io/dmn-migrate';
import { inWords } from '#forms';
import type { ContentFile } from '../content/Content.ts';
import { ContentError } from '../content/ContentError.ts';
import { readDmn, writeDmn, type DmnSource } from '../content/DmnSource.ts';
import { childOf, childrenOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { Adapted } from './ImportFile.ts';
import { ImportRefusal } from './ImportRefusal.ts';
import { counted, quoted } from './quoted.ts';
import { codeSentences, readXml } from './readXml.ts';
import { vendorSentences, vendorsIn } from './vendors.ts';

const OLDER = /DMN\/(20151101|20180521)\//;
const PRESENT = /DMN\/20191111\//;

/** A table from elsewhere as the table `file` of a draft, whose other parts are `parts`. */
export async function takeTable({ file, text }: ContentFile, parts: readonly ContentFile[]): Promise<Adapted> {
  const elements = readXml(text);
  const namespace = elements[0]?.namespace ?? '';
  if (!OLDER.test(namespace) && !PRESENT.test(namespace))
    throw new ImportRefusal('The table was written by a newer program than is understood here.');
  const present = OLDER.test(namespace) ? await migrateDiagram(text) : text;
  const source = await read({ file, text: present });
  const changed = await adapt(source, parts);
  return {
    file,
    text: changed.length === 0 ? present : await writeDmn(source),
    kept: [
      ...source.decisions.map(sizeOf),
      ...vendorSentences(vendorsIn(elements)),
      ...codeSentences(elements.flatMap(({ attributes }) => [attributes['name'], attributes['label']])),
    ],
    changed: [
      ...(present === text ? [] : ['It was written in an older form of tables. It is now in the present form; what it says is the same.']),
      ...changed,
    ],
  };
}

async function read(source: ContentFile): Promise<DmnSource> {
  const refusal = new ImportRefusal('A part of the file is not written as a table has to be, so it would be taken in by half.');
  const found = await readDmn(source).catch((error: unknown) => {
    if (error instanceof ContentError) throw refusal;
    throw error;
  });
  if (found.warnings.length > 0) throw refusal;
  if (!found.decisions.some(isTable)) throw new ImportRefusal('There is no table in the file.');
  return found;
}

/** The pathway asks a table by its inner name: a single one takes the name of the one whose place it takes. */
async function adapt({ file, decisions }: DmnSource, parts: readonly ContentFile[]): Promise<string[]> {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const tables = await Promise.all(parts.filter((part) => part.file.startsWith(folder) && part.file.endsWith('.dmn')).map(readDmn));
  const own = tables.find((table) => table.file === file)?.decisions ?? [];
  const others = new Map(
    tables.filter((table) => table.file !== file).flatMap((table) => table.decisions.map(({ id, name }) => [id, name])),
  );
  const [wanted] = own;
  const [given] = decisions;
  const changed: string[] = [];
  if (wanted !== undefined && given !== undefined && own.length === 1 && decisions.length === 1 && given.id !== wanted.id) {
    given.id = wanted.id ?? '';
    changed.push('It came from elsewhere: it is now known as the table that the pathway asks.');
  }
  const missing = own.find(({ id }) => !decisions.some((decision) => decision.id === id));
  if (missing !== undefined) throw new ImportRefusal(`The table ${named(missing)}, which the pathway may ask, is not in the file.`);
  const taken = decisions.find(({ id }) => others.has(id));
  if (taken !== undefined)
    throw new ImportRefusal(
      `${named(taken)} has the same inner name as the table ${quoted(others.get(taken.id) ?? inWords(taken.id ?? ''))} of this draft.`,
    );
  return changed;
}

const isTable = (decision: ModdleNode): boolean => childOf(decision, 'decisionLogic')?.$type === 'dmn:DecisionTable';

const named = (decision: ModdleNode): string => quoted(textOf(decision, 'name') ?? inWords(decision.id ?? ''));

function sizeOf(decision: ModdleNode): string {
  const logic = childOf(decision, 'decisionLogic');
  const [rows, questions, results] = ['rule', 'input', 'output'].map((property) => childrenOf(logic, property).length);
  if (!isTable(decision)) return `${named(decision)}, which is no table: it can be seen in the expert view only.`;
  return `The table ${named(decision)}: ${counted(rows ?? 0, 'row')}, ${counted(questions ?? 0, 'question')}, ${counted(results ?? 0, 'result')}.`;
}
