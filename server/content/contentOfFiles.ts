import type { Content, ContentFile, FormContent, ProcedureContent } from './Content.ts';
import { ContentError } from './ContentError.ts';

/** Content as `buildRelease` takes it, from files that lie as in `processes/` and `forms/`; `root` is the procedure that starts cases. Throws `ContentError` for what is no form. */
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

function formOf(source: ContentFile): FormContent {
  const schema = parsed(source);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    throw new ContentError(source.file, 'file', 'this is not a form.');
  return { id: source.file.slice('forms/'.length, -'.form'.length), file: source.file, schema: schema as Record<string, unknown> };
}

function parsed({ file, text }: ContentFile): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ContentError(file, 'file', 'this form cannot be read.');
  }
}
