import { readBpmn } from './BpmnSource.ts';
import type { Content, ContentFile, FormContent, ProcedureContent } from './Content.ts';
import { ContentError } from './ContentError.ts';
import { textOf } from './ModdleNode.ts';

/** Content as `buildRelease` takes it, from files that lie as in `processes/` and `forms/`. A procedure is named as its process is. */
export async function contentOfFiles(files: readonly ContentFile[], rootId: string): Promise<Content> {
  const pathways = files.filter(({ file }) => file.endsWith('.bpmn'));
  const procedures = pathways.map(async (bpmn): Promise<ProcedureContent> => {
    const id = bpmn.file.split('/')[1] ?? '';
    const tables = files.filter(({ file }) => file.startsWith(`processes/${id}/`) && file.endsWith('.dmn'));
    const { process } = await readBpmn(bpmn, id);
    return { id, name: textOf(process, 'name') ?? id, kind: id === rootId ? 'root' : 'core', bpmn, tables };
  });
  return { procedures: await Promise.all(procedures), forms: files.filter(({ file }) => file.endsWith('.form')).map(formOf) };
}

/** The procedure that a release of these files would start. Throws `ContentError` without it. */
export function rootOf(content: Content, rootId: string): ProcedureContent {
  const root = content.procedures.find(({ id }) => id === rootId);
  if (root === undefined) throw new ContentError(`processes/${rootId}/${rootId}.bpmn`, 'file', 'the pathway is missing.');
  return root;
}

function formOf({ file, text }: ContentFile): FormContent {
  return { id: file.slice('forms/'.length, -'.form'.length), file, schema: JSON.parse(text) as Record<string, unknown> };
}
