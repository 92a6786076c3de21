import { readdirSync, readFileSync } from 'node:fs';
import type { FormSchema } from '#forms';

const ROOT = new URL('../../../', import.meta.url);

export function procedureIds(): string[] {
  return readdirSync(new URL('processes/', ROOT), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

export function formIds(): string[] {
  return readdirSync(new URL('forms/', ROOT)).flatMap((file) => (file.endsWith('.form') ? [file.replace(/\.form$/, '')] : []));
}

export function contentFile(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

export function filesOf(procedure: string): string[] {
  return readdirSync(new URL(`processes/${procedure}/`, ROOT));
}

export function readFormFile(id: string): FormSchema {
  return JSON.parse(contentFile(`forms/${id}.form`)) as FormSchema;
}

export function bpmnOf(procedure: string): string {
  return contentFile(`processes/${procedure}/${procedure}.bpmn`);
}

export interface ProcedureFacts {
  readonly name: string;
  readonly kind: 'root' | 'core';
  readonly calls: readonly string[];
  readonly owner: string;
}

export function factsOf(procedure: string): ProcedureFacts {
  return JSON.parse(contentFile(`processes/${procedure}/procedure.json`)) as ProcedureFacts;
}
