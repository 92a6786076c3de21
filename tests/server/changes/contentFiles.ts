import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../../server/changes/describeChanges.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** All pathways, tables and forms of the content. */
export const contentFiles: readonly SourceFile[] = ['processes', 'forms'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(bpmn|dmn|form)$/.test(name))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** The content with one file changed; the change must change something. */
export function changed(file: string, edit: (text: string) => string): readonly SourceFile[] {
  const before = contentFiles.find((source) => source.file === file)!;
  const text = edit(before.text);
  if (text === before.text) throw new Error(`the edit of ${file} changed nothing`);
  return contentFiles.map((source) => (source.file === file ? { file, text } : source));
}

/** The content with one form changed as data; fields by key. */
export function changedForm(id: string, edit: (form: FormJson, field: (key: string) => FormJson) => void): readonly SourceFile[] {
  return changed(`forms/${id}.form`, (text) => {
    const form = JSON.parse(text) as FormJson;
    const find = (node: FormJson, key: string): FormJson | undefined =>
      node['key'] === key || node['id'] === key ? node : node.components?.map((child) => find(child, key)).find((one) => one !== undefined);
    edit(form, (key) => find(form, key)!);
    return JSON.stringify(form, null, 2);
  });
}

export interface FormJson {
  [property: string]: unknown;
  components?: FormJson[];
}
