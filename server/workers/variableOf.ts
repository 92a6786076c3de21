import type { EngineJob } from '../engine/ProcessEngine.ts';
import { JobRefusal } from './JobHandler.ts';

/** A text variable that a job must carry; refuses the job without it. */
export function variableOf(job: EngineJob, name: string): string {
  const value = job.variables[name];
  if (typeof value !== 'string' || value === '') throw new JobRefusal(`The step ${job.elementId} needs the variable "${name}".`);
  return value;
}

/** A text variable that a job may carry. */
export function optionalVariable(job: EngineJob, name: string): string | null {
  const value = job.variables[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Level of a lateness, 1 to 3, from the step's header. */
export function levelOf(job: EngineJob): 1 | 2 | 3 {
  const level = [1, 2, 3].find((candidate) => String(candidate) === job.headers['level']);
  if (level === undefined) throw new JobRefusal(`The step ${job.elementId} needs a header "level" of 1, 2 or 3.`);
  return level as 1 | 2 | 3;
}
