import type { RoleName, TaskState } from '#contract';

interface CaseSubject {
  readonly kind: 'case';
  readonly officeId: string;
  readonly districtCode: string | null;
  readonly regionCode: string | null;
}

/** `officeId` is the office that has to do the task: the receiving office for a partner's task. */
export interface TaskSubject {
  readonly kind: 'task';
  readonly officeId: string;
  readonly districtCode: string | null;
  readonly regionCode: string | null;
  readonly role: RoleName;
  readonly state: TaskState;
  readonly assigneeId: string | null;
}

export interface HandoffSubject {
  readonly kind: 'handoff';
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
  readonly fromDistrictCode: string | null;
  readonly toDistrictCode: string | null;
  readonly fromRegionCode: string | null;
  readonly toRegionCode: string | null;
}

interface PersonSubject {
  readonly kind: 'person';
  readonly _id: string;
  readonly officeId: string;
}

/** What an action is done to. The fields are those of the models, so a plain document with its `kind` is a subject. */
export type Subject =
  | CaseSubject
  | TaskSubject
  | HandoffSubject
  | PersonSubject
  | { readonly kind: 'office' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'event' }
  | { readonly kind: 'audit' }
  | { readonly kind: 'status' };

/** Resources that have lists. */
export type Resource = 'case' | 'task' | 'handoff' | 'person' | 'office' | 'audit';
