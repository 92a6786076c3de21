import { createHash } from 'node:crypto';
import type { EngineResource } from '../engine/ProcessEngine.ts';
import type { ReleaseLimit } from '../content/ReleaseLimit.ts';
import type { ReleaseStep } from '../content/ReleaseStep.ts';
import { mustBeSound } from '../check/mustBeSound.ts';
import { checkedForm } from '../check/checkedForm.ts';
import type { Content, ContentFile, FormContent, ProcedureContent } from '../content/Content.ts';
import { readDmn } from '../content/DmnSource.ts';
import { formTitle } from '#forms';
import { readLimits } from '../content/readLimits.ts';
import { readSteps } from '../content/readSteps.ts';
import { closureOf, type ReleaseClosure } from '../content/ReleaseClosure.ts';
import { releaseSuffix } from './releaseSuffix.ts';
import { suffixBpmn } from './suffixBpmn.ts';
import { suffixDmn } from './suffixDmn.ts';

/** A checked bundle that only lacks its number. */
export interface BuiltRelease {
  readonly procedure: string;
  readonly name: string;
  /** SHA-256 over everything below and the length of an hour. */
  readonly hash: string;
  readonly hourSeconds: number;
  readonly forms: { id: string; title: string; definition: Record<string, unknown> }[];
  readonly steps: ReleaseStep[];
  readonly limits: ReleaseLimit[];
  /** Its files as they are edited. */
  readonly sources: ContentFile[];
  /** Resources as the engine gets them once the release has its number. */
  resources(number: number): Promise<EngineResource[]>;
}

/** Makes the closed bundle of a root procedure. Throws `ContentError` when its parts do not fit. */
export async function buildRelease(content: Content, procedure: ProcedureContent, hourSeconds: number): Promise<BuiltRelease> {
  const closure = await closureOf(content, procedure);
  const steps = closure.members.flatMap(({ source }) => readSteps(source));
  const tables = await Promise.all(closure.tables.map(readDmn));
  const limits = tables.flatMap(readLimits);
  const forms = formsOf(content, steps);
  mustBeSound({
    pathways: closure.members.map(({ source }) => source),
    tables,
    forms: forms.map(checkedForm),
    columns: new Set(limits.map(({ step }) => step)),
    formIds: new Set(forms.map(({ id }) => id)),
  });
  return {
    procedure: procedure.id,
    name: procedure.name,
    hash: hashOf(closure, forms, hourSeconds),
    hourSeconds,
    forms: forms.map(({ id, schema }) => ({ id, title: formTitle(id, schema), definition: { ...schema } })),
    steps,
    limits,
    sources: sourcesOf(closure, forms),
    resources: (number) => resourcesOf(closure, { suffix: releaseSuffix(procedure.id, number), hourSeconds }),
  };
}

function formsOf(content: Content, steps: readonly ReleaseStep[]): FormContent[] {
  const ids = new Set(steps.map(({ formId }) => formId));
  return content.forms.filter(({ id }) => ids.has(id));
}

function filesOf(closure: ReleaseClosure): ContentFile[] {
  return [...closure.members.map(({ procedure }) => procedure.bpmn), ...closure.tables].sort((a, b) => a.file.localeCompare(b.file, 'en'));
}

function sourcesOf(closure: ReleaseClosure, forms: readonly FormContent[]): ContentFile[] {
  return [...filesOf(closure), ...forms.map(({ file, schema }) => ({ file, text: `${JSON.stringify(schema, null, 2)}\n` }))];
}

function hashOf(closure: ReleaseClosure, forms: readonly FormContent[], hourSeconds: number): string {
  const files = filesOf(closure);
  const schemas = [...forms].sort((a, b) => a.id.localeCompare(b.id, 'en')).map(({ id, schema }) => ({ id, schema }));
  return createHash('sha256')
    .update(JSON.stringify({ format: 2, hourSeconds, files, schemas }))
    .digest('hex');
}

async function resourcesOf(closure: ReleaseClosure, scale: { suffix: string; hourSeconds: number }): Promise<EngineResource[]> {
  const tables = closure.tables.map(async (table) => ({
    name: `${nameOf(table.file)}${scale.suffix}.dmn`,
    content: await suffixDmn(table, scale),
  }));
  const processes = closure.members.map(async ({ procedure }) => ({
    name: `${procedure.id}${scale.suffix}.bpmn`,
    content: await suffixBpmn(procedure, { suffix: scale.suffix, root: closure.root.id }),
  }));
  return Promise.all([...tables, ...processes]);
}

/** `limits` of `processes/intake/limits.dmn`. */
function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.dmn$/, '');
}
