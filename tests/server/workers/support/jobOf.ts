import type { EngineJob } from '../../../../server/engine/ProcessEngine.ts';
import type { ReleaseRecord } from '../../../../server/models/Release.ts';
import { releaseSuffix } from '../../../../server/releases/releaseSuffix.ts';

let key = 5000;

/** A job of an element as the engine would hand it out. */
export function jobOf(release: ReleaseRecord, step: { processId: string; elementId: string }, more: Partial<EngineJob> = {}): EngineJob {
  key += 1;
  return {
    ...{
      key: String(key),
      type: 'test',
      processInstanceKey: '77',
      elementInstanceKey: String(key + 100_000),
      retries: 3,
      headers: {},
      variables: {},
    },
    processDefinitionKey: release.keys.find(({ processId }) => processId === step.processId)!.key,
    bpmnProcessId: `${step.processId}${releaseSuffix(release.procedure, release.number)}`,
    elementId: step.elementId,
    ...more,
  };
}
