import type { Audit } from '../audit/Audit.ts';
import type { AuditReader } from '../audit/AuditReader.ts';
import type { OfficeService } from '../people/OfficeService.ts';
import type { PeopleService } from '../people/PeopleService.ts';
import type { Policies } from '../policies/policies.ts';
import type { CaseService } from '../services/CaseService.ts';
import type { DraftService } from '../services/DraftService.ts';
import type { EventService } from '../services/EventService.ts';
import type { HandoffService } from '../services/HandoffService.ts';
import type { TaskService } from '../services/TaskService.ts';
import type { SignInLimits } from '../session/SignInLimits.ts';
import type { StatusService } from '../status/StatusService.ts';
import type { DemoNotice } from '../people/demoNotice.ts';

/** Everything the routes call. */
export interface RouteServices {
  readonly audit: Audit;
  readonly auditReader: AuditReader;
  readonly cases: CaseService;
  readonly drafts: DraftService;
  readonly events: EventService;
  readonly handoffs: HandoffService;
  readonly limits: SignInLimits;
  readonly offices: OfficeService;
  readonly people: PeopleService;
  readonly policies: Policies;
  readonly status: StatusService;
  readonly tasks: TaskService;
  /** What the sign-in page of a demonstration shows; null outside of one. */
  readonly demo: DemoNotice | null;
  readonly helpline: string;
  /** Cuts the live connections of a session that has ended. */
  readonly cutSession: (sessionId: string) => void;
}
