import type { Actor } from '../policies/actor.ts';
import type { ChangeSentence, ImportFile, ImportReport, ReviewDraft, SavePart, WaitingCases } from '#contract';
import type { DraftView, PartVersionView, ProcedureView } from '../views/DraftView.ts';

/** Drafts of releases: edited part by part, checked, reviewed by a second person, published, rolled back. What a person may not read is not found. */
export interface DraftService {
  /** Every procedure that starts cases, with its releases and its open draft. */
  procedures(actor: Actor): Promise<{ procedures: ProcedureView[]; asOf: Date }>;
  /** Opens a draft on the release in force, or answers the one that is open. */
  open(actor: Actor, procedure: string): Promise<{ draftId: string }>;
  get(actor: Actor, draftId: string): Promise<DraftView>;
  /** Keeps a part's new text. Problem `draft-changed` when somebody saved it since `revision`; `invalid-body` when the text is not what the file's name says. */
  savePart(actor: Actor, draftId: string, part: SavePart): Promise<{ revision: number; savedAt: Date }>;
  /** Says what taking a file in would keep, change or refuse; takes nothing. */
  previewImport(actor: Actor, draftId: string, file: ImportFile): Promise<ImportReport>;
  /** At which steps cases that began in a release of the procedure are now. */
  waiting(actor: Actor, draftId: string): Promise<{ steps: WaitingCases['steps']; asOf: Date }>;
  /** Keeps a text in the history only. */
  keepAside(actor: Actor, draftId: string, part: { file: string; text: string }): Promise<void>;
  /** Removes a form that no step uses. Problem `part-in-use` otherwise. */
  removePart(actor: Actor, draftId: string, part: { file: string; revision: number }): Promise<void>;
  history(actor: Actor, draftId: string, file: string): Promise<PartVersionView[]>;
  version(actor: Actor, versionId: string): Promise<{ version: PartVersionView; text: string }>;
  changes(actor: Actor, draftId: string): Promise<{ changes: ChangeSentence[]; asOf: Date }>;
  /** Sends, comments, returns or approves. Problem `not-checked` with all findings when there is something to mend, `own-draft` when the judge edited it. */
  review(actor: Actor, draftId: string, said: ReviewDraft): Promise<void>;
  /** Asks for publishing; it is carried out at once or, when the engine is away, later. */
  publish(actor: Actor, draftId: string): Promise<void>;
  discard(actor: Actor, draftId: string): Promise<void>;
  /** Puts an earlier release in force for new cases. */
  rollBack(actor: Actor, releaseId: string): Promise<void>;
}
