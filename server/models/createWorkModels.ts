import type { Connection, Model } from 'mongoose';
import { defineCase, type CaseRecord } from './Case.ts';
import { defineCounter, type CounterRecord } from './Counter.ts';
import { defineDraft, type DraftRecord } from './Draft.ts';
import { defineDraftPart, type DraftPartRecord } from './DraftPart.ts';
import { defineDraftVersion, type DraftVersionRecord } from './DraftVersion.ts';
import { defineHandoff, type HandoffRecord } from './Handoff.ts';
import { defineOffice, type OfficeRecord } from './Office.ts';
import { defineOutboxEntry, type OutboxEntryRecord } from './OutboxEntry.ts';
import { definePersonEvent, type PersonEventRecord } from './PersonEvent.ts';
import { defineRelease, type ReleaseRecord } from './Release.ts';
import { defineStartRequest, type StartRequestRecord } from './StartRequest.ts';
import { defineTask, type TaskRecord } from './Task.ts';
import { defineUser, type UserRecord } from './User.ts';

/** Everything the work of cases and of releases is kept in, bound to one connection. */
export interface WorkModels {
  readonly Case: Model<CaseRecord>;
  readonly Counter: Model<CounterRecord>;
  readonly Draft: Model<DraftRecord>;
  readonly DraftPart: Model<DraftPartRecord>;
  readonly DraftVersion: Model<DraftVersionRecord>;
  readonly Handoff: Model<HandoffRecord>;
  readonly Office: Model<OfficeRecord>;
  readonly OutboxEntry: Model<OutboxEntryRecord>;
  readonly PersonEvent: Model<PersonEventRecord>;
  readonly Release: Model<ReleaseRecord>;
  readonly StartRequest: Model<StartRequestRecord>;
  readonly Task: Model<TaskRecord>;
  readonly User: Model<UserRecord>;
}

/** Binds the models to a connection; calling it twice gives the same models. */
export function createWorkModels(connection: Connection): WorkModels {
  return {
    Case: defineCase(connection),
    Counter: defineCounter(connection),
    Draft: defineDraft(connection),
    DraftPart: defineDraftPart(connection),
    DraftVersion: defineDraftVersion(connection),
    Handoff: defineHandoff(connection),
    Office: defineOffice(connection),
    OutboxEntry: defineOutboxEntry(connection),
    PersonEvent: definePersonEvent(connection),
    Release: defineRelease(connection),
    StartRequest: defineStartRequest(connection),
    Task: defineTask(connection),
    User: defineUser(connection),
  };
}
