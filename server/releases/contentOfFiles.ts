import type { Content, ContentFile, FormContent, ProcedureContent } from './Content.ts';
import { ContentError } from './ContentError.ts';

/** Content as `buildRelease` takes it, from files that lie as in `processes/` and `forms/`; `root` is the procedure that starts cases. */
export function contentOfFiles(files: readonly ContentFile[], root: { readonly id: string; readonly name: string }): Content {
  const pathways = files.filter(({ file }) => file.endsWith('.bpmn'));
  const procedures = pathways.map((bpmn): ProcedureContent => {
    const id = bpmn.file.split('/')[1] ?? '';
    const tables = files.filter(({ file }) => file.startsWith(`processes/${id}/`) && file.endsWith('.dmn'));
    return id === root.id ? { ...root, kind: 'root', bpmn, tables } : { id, name: id, kind: 'core', bpmn, tables };
  });
  return { procedures, forms: files.filter(({ file }) => file.endsWith('.form')).map(formOf) };
}

/** The procedure that a release of these files would start. Throws `ContentError` without it. */
export function rootOf(content: Content): ProcedureContent {
  const root = content.procedures.find(({ kind }) => kind === 'root');
  if (root === undefined) throw new ContentError('processes', 'folder', 'the pathway itself is missing.');
  return root;
}

function formOf({ file, text }: ContentFile): FormContent {
  return { id: file.slice('forms/'.length, -'.form'.length), file, schema: JSON.parse(text) as Record<string, unknown> };
}
