import { ProblemError } from './ProblemError.ts';

interface Words {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
}

/** A problem without field errors; `code` is stable and names the problem's type. */
export function problem({ status, code, title, detail }: Words): ProblemError {
  return new ProblemError({ type: `urn:iss-pathways:problem:${code}`, title, status, code, ...(detail === undefined ? {} : { detail }) });
}
