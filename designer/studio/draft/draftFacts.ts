import { readFormFacts } from './readFormFacts.ts';
import type { FormFacts } from './readFormFacts.ts';
import { readPathwayFacts } from './readPathwayFacts.ts';
import type { PathwayFacts } from './readPathwayFacts.ts';

/** What kind of part a file is. */
export type PartKind = 'pathway' | 'limits' | 'table' | 'form';

export function kindOf(file: string): PartKind {
  if (file.endsWith('.bpmn')) return 'pathway';
  if (file.endsWith('.form')) return 'form';
  return file.endsWith('/limits.dmn') ? 'limits' : 'table';
}

/** `F07` of `forms/F07.form`, `intake` of `processes/intake/intake.bpmn`, `risk` of `processes/intake/risk.dmn`. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** The facts of all parts, by file. */
export interface DraftFacts {
  readonly root: string;
  readonly pathways: ReadonlyMap<string, PathwayFacts>;
  readonly forms: ReadonlyMap<string, FormFacts>;
  readonly tables: readonly string[];
  /** Files that the procedure would be made of; all others are only at hand. */
  readonly used: ReadonlySet<string>;
}

/** Reads what the parts of a draft say of each other; what did not change since `before` is taken over. */
export function draftFacts(
  texts: ReadonlyMap<string, string>,
  root: string,
  before?: { texts: ReadonlyMap<string, string>; facts: DraftFacts },
): DraftFacts {
  const isSame = (file: string, text: string): boolean => before?.texts.get(file) === text;
  const pathways = new Map<string, PathwayFacts>();
  const forms = new Map<string, FormFacts>();
  const tables: string[] = [];
  for (const [file, text] of texts) {
    const kind = kindOf(file);
    if (kind === 'pathway')
      pathways.set(file, (isSame(file, text) ? before?.facts.pathways.get(file) : undefined) ?? readPathwayFacts(text));
    else if (kind === 'form')
      forms.set(file, (isSame(file, text) ? before?.facts.forms.get(file) : undefined) ?? readFormFacts(idOf(file), text));
    else tables.push(file);
  }
  return { root, pathways, forms, tables, used: usedFrom(pathways, root, tables) };
}

/** The pathway's file of a procedure. */
export function pathwayFile(id: string): string {
  return `processes/${id}/${id}.bpmn`;
}

function usedFrom(pathways: ReadonlyMap<string, PathwayFacts>, root: string, tables: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (id: string): void => {
    const file = pathwayFile(id);
    const facts = pathways.get(file);
    if (facts === undefined || used.has(file)) return;
    used.add(file);
    tables.filter((table) => table.startsWith(`processes/${id}/`)).forEach((table) => used.add(table));
    facts.steps.forEach(({ form }) => (form === null ? undefined : used.add(`forms/${form}.form`)));
    facts.calls.forEach(visit);
  };
  visit(root);
  return used;
}
