import type { ClientSession } from 'mongoose';
import type { EventKind } from '../models/PersonEvent.ts';
import { inTransaction } from './inTransaction.ts';
import { nextNumber } from './nextNumber.ts';
import type { WorkDeps } from './WorkDeps.ts';

/** What is told to people: ids only. */
export interface Happening {
  readonly kind: EventKind;
  readonly caseId?: string | null;
  readonly taskId?: string | null;
  readonly handoffId?: string | null;
}

/** One transaction: its session, its moment, and the way to tell people what it changed. */
export interface Unit {
  readonly session: ClientSession;
  readonly now: Date;
  /** Appends to the stream of each person, once each, within the transaction. */
  tell(personIds: Iterable<string>, happening: Happening): Promise<void>;
}

type UnitDeps = Pick<WorkDeps, 'connection' | 'models' | 'clock' | 'hub' | 'newId'>;

/** Runs a body in one transaction and tells the streams' listeners after its commit. The body may run again after a conflict. */
export async function unitOfWork<T>(deps: UnitDeps, body: (unit: Unit) => Promise<T>): Promise<T> {
  let told = new Set<string>();
  const result = await inTransaction(deps.connection, (session) => {
    told = new Set();
    return body(unitOf(deps, session, told));
  });
  for (const personId of told) deps.hub.appended(personId);
  return result;
}

function unitOf(deps: UnitDeps, session: ClientSession, told: Set<string>): Unit {
  const now = deps.clock.now();
  return {
    session,
    now,
    async tell(personIds, happening) {
      for (const personId of new Set(personIds)) {
        const cursor = await nextNumber(deps.models, `cursor/${personId}`, session);
        const { kind, caseId = null, taskId = null, handoffId = null } = happening;
        await deps.models.PersonEvent.create([{ _id: deps.newId(), personId, cursor, at: now, kind, caseId, taskId, handoffId }], {
          session,
        });
        told.add(personId);
      }
    },
  };
}
