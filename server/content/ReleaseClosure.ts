import { elementsOf, readBpmn, type BpmnSource } from './BpmnSource.ts';
import type { Content, ContentFile, ProcedureContent } from './Content.ts';
import { ContentError } from './ContentError.ts';
import { readDmn } from './DmnSource.ts';
import { extensionOf, textOf } from './ModdleNode.ts';

/** Everything that a root procedure needs to run: each process it calls, directly or not, and each table they ask. */
export interface ReleaseClosure {
  readonly root: ProcedureContent;
  readonly members: readonly { readonly procedure: ProcedureContent; readonly source: BpmnSource }[];
  readonly tables: readonly ContentFile[];
}

interface Call {
  readonly id: string;
  readonly place: string;
}

/** Follows the calls of a root procedure. A table is looked for in the root's folder first, so that called procedures use the limits of who calls them. */
export async function closureOf(content: Content, root: ProcedureContent): Promise<ReleaseClosure> {
  const members = new Map<string, { procedure: ProcedureContent; source: BpmnSource }>();
  const queue = [root];
  for (let procedure = queue.shift(); procedure !== undefined; procedure = queue.shift()) {
    if (members.has(procedure.id)) continue;
    const source = await readBpmn(procedure.bpmn, procedure.id);
    members.set(procedure.id, { procedure, source });
    queue.push(...callsOf(source, 'zeebe:CalledElement', 'processId').map((call) => calledBy(content, source, call)));
  }
  const tables = new Map<string, ContentFile>();
  for (const { procedure, source } of members.values()) {
    for (const call of callsOf(source, 'zeebe:CalledDecision', 'decisionId')) {
      const table = await tableOf([...root.tables, ...procedure.tables], call.id);
      if (table === null)
        throw new ContentError(source.file, call.place, `no table of ${root.id} or ${procedure.id} holds the decision "${call.id}".`);
      tables.set(table.file, table);
    }
  }
  return { root, members: [...members.values()], tables: [...tables.values()] };
}

function calledBy(content: Content, source: BpmnSource, call: Call): ProcedureContent {
  const called = content.procedures.find(({ id }) => id === call.id);
  if (called === undefined) throw new ContentError(source.file, call.place, `there is no procedure "${call.id}" to call.`);
  return called;
}

function callsOf(source: BpmnSource, extension: string, attribute: string): Call[] {
  return elementsOf(source).flatMap((element) => {
    const call = extensionOf(element, extension);
    if (call === undefined) return [];
    const id = textOf(call, attribute);
    const place = `element ${element.id ?? '?'}`;
    if (id === undefined || id.startsWith('='))
      throw new ContentError(source.file, place, `${attribute} must be a plain id: what is called belongs to the release.`);
    return [{ id, place }];
  });
}

async function tableOf(files: readonly ContentFile[], decisionId: string): Promise<ContentFile | null> {
  for (const file of files) {
    const { decisions } = await readDmn(file);
    if (decisions.some(({ id }) => id === decisionId)) return file;
  }
  return null;
}
