import type { OutboxEntryRecord } from '../models/OutboxEntry.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';

/** Says one entry to the engine. Null when it has heard it (and the entry is marked so), else the code of why it must be said again. */
export type OutboxHandler = (deps: WorkDeps, entry: OutboxEntryRecord) => Promise<string | null>;
