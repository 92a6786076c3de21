import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import { activateJobs } from './activateJobs.ts';
import { deployment } from './deployment.ts';
import type { GatewayDeps } from './GatewayDeps.ts';
import { jobCommands } from './jobCommands.ts';
import { messages } from './messages.ts';
import { processInstances, type CreateProcessInstanceWithResultRequest } from './processInstances.ts';
import { repairs } from './repairs.ts';
import { streamActivatedJobs } from './streamActivatedJobs.ts';
import { streamCall } from './streamCall.ts';
import { topology } from './topology.ts';
import { unaryCall, type Gate, type Handle } from './unaryCall.ts';
import { unimplemented } from './unimplemented.ts';

/** Gates of the two kinds of calls: commands, answered soon, and calls that wait. */
export interface Gates {
  readonly commands: Gate;
  readonly waiting: Gate;
}

/** One handler for each call of the protocol, by its name. */
export function createHandlers(deps: GatewayDeps, gates: Gates): UntypedServiceImplementation {
  const instances = processInstances(deps);
  const commands = {
    ...topology(deps.listening),
    ...deployment(deps.engine),
    ...instances,
    ...jobCommands(deps.engine),
    ...messages(deps.engine),
    ...repairs(deps.engine),
    ...unimplemented(),
  };
  return {
    ...Object.fromEntries(
      Object.entries(commands).map(([name, handle]) => [name, unaryCall(gates.commands, handle as Handle<unknown, unknown>)]),
    ),
    CreateProcessInstanceWithResult: unaryCall(gates.waiting, (request: CreateProcessInstanceWithResultRequest) =>
      instances.CreateProcessInstanceWithResult(request),
    ),
    ActivateJobs: streamCall(gates.waiting, activateJobs(deps)),
    StreamActivatedJobs: streamCall(gates.waiting, streamActivatedJobs(deps)),
  };
}
