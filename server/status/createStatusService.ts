import type { Connection, Model } from 'mongoose';
import type { ProcessEngine } from '../engine/ProcessEngine.ts';
import type { OutboxEntryRecord } from '../models/OutboxEntry.ts';
import type { StatusService, SystemState } from './StatusService.ts';

export interface StatusDeps {
  readonly connection: Connection;
  readonly engine: Pick<ProcessEngine, 'health'>;
  readonly OutboxEntry: Model<OutboxEntryRecord>;
  readonly version: string;
  readonly startedAt: Date;
  /** Whether engine and store run as this server's children. */
  readonly embedded: { readonly engine: boolean; readonly store: boolean };
}

/** How the parts are, asked of themselves. */
export function createStatusService(deps: StatusDeps): StatusService {
  const engine = () => (deps.engine.health().up ? 'up' : 'down');
  return {
    engine,
    store: () => storeState(deps.connection),
    async system() {
      const { version, startedAt, embedded } = deps;
      return {
        version,
        startedAt,
        engine: { state: engine(), kind: embedded.engine ? 'embedded' : 'cluster', gatewayVersion: deps.engine.health().gatewayVersion },
        store: { state: await storeState(deps.connection), kind: embedded.store ? 'embedded' : 'mongodb' },
        outbox: await waitingIn(deps.OutboxEntry),
      };
    },
  };
}

async function storeState(connection: Connection): Promise<'up' | 'down'> {
  try {
    await connection.db?.command({ ping: 1 }, { signal: AbortSignal.timeout(2000) });
    return connection.db === undefined ? 'down' : 'up';
  } catch {
    return 'down';
  }
}

async function waitingIn(OutboxEntry: Model<OutboxEntryRecord>): Promise<SystemState['outbox']> {
  const waiting = { state: 'waiting' } as const;
  const [count, oldest] = await Promise.all([
    OutboxEntry.countDocuments(waiting),
    OutboxEntry.findOne(waiting).sort({ nextAt: 1 }).lean<OutboxEntryRecord | null>(),
  ]);
  return { waiting: count, oldestAt: oldest?.createdAt ?? null };
}
