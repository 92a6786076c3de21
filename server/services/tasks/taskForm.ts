import type { CaseRecord } from '../../models/Case.ts';
import type { TaskRecord } from '../../models/Task.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import { releaseForm } from '../releaseForm.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { fillOptions, openOptionKeys, type OptionsByKey } from './fillOptions.ts';
import { optionsFor } from './optionsFor.ts';

/** The form of a task, of the task's own release, with every option list written out. */
export interface TaskForm {
  readonly id: string;
  readonly title: string;
  readonly schema: Record<string, unknown>;
  readonly options: OptionsByKey;
}

export async function taskForm(deps: WorkDeps, task: TaskRecord, record: CaseRecord): Promise<TaskForm> {
  const form = await releaseForm(deps.models, task);
  if (form === null) throw notFoundProblem();
  const options = await optionsFor(deps, { task, record }, openOptionKeys(form.schema));
  return { id: form.id, title: form.title, schema: fillOptions(form.schema, options), options };
}
