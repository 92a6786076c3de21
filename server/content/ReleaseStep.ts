import type { RoleName } from '#contract';

/** A user task as people know it, named for ever by (process id without suffix, element id). */
export interface ReleaseStep {
  processId: string;
  elementId: string;
  title: string;
  why: string;
  role: RoleName;
  formId: string;
  submit: string;
  /** Column of the limits table that gives its time, if any. */
  limit: string | null;
  keep: boolean;
}
