import type { FieldMarks } from '#forms';
import type { BpmnSource } from '../content/BpmnSource.ts';
import type { DmnSource } from '../content/DmnSource.ts';

/** A form of a draft. */
interface CheckedForm {
  readonly id: string;
  readonly file: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** What each question is called, by its key. */
  readonly labels: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, FieldMarks>;
}

/** What a release of these files would hold, read: the pathway, what it calls, the tables they ask and the forms they show. */
export interface CheckModel {
  readonly pathways: readonly BpmnSource[];
  readonly tables: readonly DmnSource[];
  /** Forms that a step shows. */
  readonly forms: readonly CheckedForm[];
  /** Ids of all forms at hand. */
  readonly formIds: ReadonlySet<string>;
  /** Columns of the limits. */
  readonly columns: ReadonlySet<string>;
}
