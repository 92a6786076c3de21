/** The door between browser and server: shapes of every HTTP body and socket message. */
export { AuditEntry, AuditPage } from './audit.ts';
export { CaseDetail, CaseList, CaseSummary, CasePathway, CasePathways, CreateCase, CreatedCase, TimelineEntry } from './cases.ts';
export { EventPage, LiveEvent, SOCKET_EVENT } from './events.ts';
export { HandoffDetail, HandoffList, HandoffState, HandoffSummary } from './handoffs.ts';
export { OfficeList, OfficeSummary, PersonSummary } from './offices.ts';
export { ChangePerson, CreatePerson, PersonList } from './people.ts';
export { Problem } from './problem.ts';
export { Session, SignIn } from './session.ts';
export { Health, SystemStatus } from './status.ts';
export {
  ChangeReport,
  ChangeSentence,
  DraftDetail,
  DraftPart,
  DraftState,
  Finding,
  ImportFile,
  ImportReport,
  KeepAside,
  OpenDraft,
  OpenedDraft,
  PART_LIMIT,
  PartFile,
  PartHistory,
  PartSaved,
  PartVersion,
  PartVersionText,
  ProcedureList,
  ReleaseSummary,
  RemovePart,
  ReviewDraft,
  ReviewEntry,
  SavePart,
  WaitingCases,
} from './studio.ts';
export {
  AnswerSet,
  AssignTask,
  DraftSaved,
  SaveDraft,
  Submission,
  SubmissionAccepted,
  TaskDetail,
  TaskList,
  TaskState,
  TaskSummary,
} from './tasks.ts';
export { AgencyCode, CaseFact, Instant, RiskLevel, RoleName, Ulid } from './words.ts';
