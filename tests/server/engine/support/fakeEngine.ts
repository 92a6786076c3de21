import type { EngineFaultKind, EngineOutcome } from '../../../../server/engine/EngineOutcome.ts';
import type { ProcessEngine } from '../../../../server/engine/ProcessEngine.ts';

type Method = 'deploy' | 'start' | 'completeJob' | 'failJob' | 'updateJobRetries' | 'updateJobTimeout' | 'cancel';

/** A process engine at the edge of the process that notes what it is asked and answers what the test wants. */
export interface FakeEngine extends ProcessEngine {
  /** Requests of a method so far. */
  asked(method: Method): Record<string, unknown>[];
  /** From now on the method fails so, `times` times. */
  fail(method: Method, kind: EngineFaultKind, times?: number): void;
}

export function createFakeEngine(): FakeEngine {
  const calls: { method: Method; request: Record<string, unknown> }[] = [];
  const faults = new Map<Method, { kind: EngineFaultKind; left: number }>();
  let key = 1000;
  const answer = <T>(method: Method, request: object, value: T): Promise<EngineOutcome<T>> => {
    calls.push({ method, request: { ...request } });
    const fault = faults.get(method);
    if (fault === undefined || fault.left === 0) return Promise.resolve({ ok: true, value });
    fault.left -= 1;
    return Promise.resolve({ ok: false, fault: { kind: fault.kind, status: fault.kind.toUpperCase(), message: 'as the test wants' } });
  };
  const none = (): Promise<never> => Promise.reject(new Error('not part of these tests'));
  return {
    asked: (method) => calls.filter((call) => call.method === method).map(({ request }) => request),
    fail: (method, kind, times = Infinity) => void faults.set(method, { kind, left: times }),
    deploy: (resources) => {
      const ids = resources.flatMap(({ content }) => [...content.matchAll(/<bpmn:process id="([^"]+)"/g)].map((match) => match[1]!));
      return answer(
        'deploy',
        { resources },
        { processes: ids.map((bpmnProcessId) => ({ bpmnProcessId, version: 1, processDefinitionKey: String((key += 1)) })) },
      );
    },
    start: (request) => answer('start', request, { processInstanceKey: String((key += 1)) }),
    completeJob: (request) => answer('completeJob', request, null),
    failJob: (request) => answer('failJob', request, null),
    updateJobRetries: (request) => answer('updateJobRetries', request, null),
    updateJobTimeout: (request) => answer('updateJobTimeout', request, null),
    cancel: (request) => answer('cancel', request, null),
    ...{ throwError: none, publishMessage: none, setVariables: none, resolveIncident: none },
    work: () => ({ stop: () => Promise.resolve() }),
    health: () => ({ up: true, gatewayVersion: null }),
    ask: () => Promise.resolve({ up: true, gatewayVersion: null }),
    close: () => Promise.resolve(),
  };
}
