import type { Connection } from 'mongoose';
import type { Audit } from '../audit/Audit.ts';
import type { FieldCipher } from '../crypto/FieldCipher.ts';
import type { ProcessEngine } from '../engine/ProcessEngine.ts';
import type { WorkModels } from '../models/createWorkModels.ts';
import type { Policies } from '../policies/policies.ts';
import type { Clock } from './Clock.ts';
import type { CrashPoint } from './CrashPoint.ts';
import type { EventHub } from './EventHub.ts';
import type { WakeHub } from './WakeHub.ts';

/** What all work on cases stands on; made once, where the server is put together. */
export interface WorkDeps {
  readonly connection: Connection;
  readonly models: WorkModels;
  readonly engine: ProcessEngine;
  readonly clock: Clock;
  readonly cipher: FieldCipher;
  readonly policies: Pick<Policies, 'can' | 'filterFor'>;
  readonly audit: Audit;
  readonly hub: EventHub;
  readonly wakeHub: WakeHub;
  readonly crashPoint: CrashPoint;
  /** Ids (ULIDs) of new documents. */
  readonly newId: () => string;
}
