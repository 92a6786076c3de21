import type { Engine } from '../engine.ts';
import type { After } from './After.ts';
import type { JobDispatcher } from './createJobDispatcher.ts';

/** What the handlers of the gateway stand on. */
export interface GatewayDeps {
  readonly engine: Engine;
  readonly dispatcher: JobDispatcher;
  readonly after: After;
  readonly listening: () => { readonly host: string; readonly port: number };
}
