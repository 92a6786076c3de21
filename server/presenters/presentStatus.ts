import type { SystemStatus } from '#contract';
import type { SystemState } from '../status/StatusService.ts';

/** How the parts are, for the operator. */
export function presentStatus({ version, startedAt, engine, store, outbox }: SystemState): SystemStatus {
  return {
    version,
    startedAt: startedAt.toISOString(),
    engine,
    store,
    outbox: { waiting: outbox.waiting, oldestAt: outbox.oldestAt?.toISOString() ?? null },
  };
}
