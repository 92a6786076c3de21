import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Content, ContentFile, FormContent, ProcedureContent } from '../content/Content.ts';
import { ContentError } from '../content/ContentError.ts';

const Manifest = z.object({ name: z.string().min(1), kind: z.enum(['root', 'core']) });

/** Reads `processes/` and `forms/` below a folder. Throws `ContentError` for what is missing or cannot be read as what it claims to be. */
export async function readContent(root: string): Promise<Content> {
  const folders = await foldersOf(path.join(root, 'processes'));
  const procedures = await Promise.all(folders.map((id) => readProcedure(root, id)));
  const names = (await namesOf(path.join(root, 'forms'))).filter((name) => name.endsWith('.form'));
  const forms = await Promise.all(names.map((name) => readForm(root, name)));
  return { procedures, forms };
}

async function readProcedure(root: string, id: string): Promise<ProcedureContent> {
  const folder = path.join('processes', id);
  const manifest = await readManifest(root, path.join(folder, 'procedure.json'));
  const names = await namesOf(path.join(root, folder));
  if (!names.includes(`${id}.bpmn`)) throw new ContentError(folder, 'folder', `there is no ${id}.bpmn.`);
  const tables = names.filter((name) => name.endsWith('.dmn')).map((name) => readText(root, path.join(folder, name)));
  return {
    id,
    name: manifest.name,
    kind: manifest.kind,
    bpmn: await readText(root, path.join(folder, `${id}.bpmn`)),
    tables: await Promise.all(tables),
  };
}

async function readManifest(root: string, file: string): Promise<z.infer<typeof Manifest>> {
  const parsed = Manifest.safeParse(parseJson(await readText(root, file)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ContentError(file, issue?.path.join('.') ?? 'file', issue?.message ?? 'this is not a procedure.');
}

async function readForm(root: string, name: string): Promise<FormContent> {
  const source = await readText(root, path.join('forms', name));
  const schema = parseJson(source);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    throw new ContentError(source.file, 'file', 'a form is a JSON object.');
  return { id: name.slice(0, -'.form'.length), file: source.file, schema: schema as Record<string, unknown> };
}

async function readText(root: string, file: string): Promise<ContentFile> {
  try {
    return { file, text: await readFile(path.join(root, file), 'utf8') };
  } catch {
    throw new ContentError(file, 'file', 'it cannot be read.');
  }
}

function parseJson({ file, text }: ContentFile): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ContentError(file, 'file', `this is not JSON (${error instanceof Error ? error.message : 'unreadable'}).`);
  }
}

async function namesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    throw new ContentError(path.basename(folder), 'folder', 'it cannot be read.');
  }
}

async function foldersOf(folder: string): Promise<string[]> {
  await namesOf(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
