import type { ExecutableProcess } from '../../model/executable.ts';
import type { ProcessDefinition } from '../../state/processState.ts';
import { serializeProcess } from '../../state/serializedProcess.ts';
import type { ProcessingContext } from '../processingContext.ts';
import type { ParsedResource } from './parsedResource.ts';

type ProcessResource = Extract<ParsedResource, { readonly kind: 'process' }>;

export interface ProcessDeployer {
  /** Same content under the same resource name as the latest version of every process in it. */
  readonly isLatest: (resource: ProcessResource) => boolean;
  readonly deploy: (resource: ProcessResource, isKnown: boolean) => readonly ProcessDefinition[];
}

export function createProcessDeployer({ state, writers, nextKey }: ProcessingContext): ProcessDeployer {
  return {
    isLatest: ({ processes, checksum, resourceName }) =>
      processes.every(({ id }) => {
        const latest = state.processes.latest(id);
        return latest?.checksum === checksum && latest.resourceName === resourceName;
      }),
    deploy: (resource, isKnown) =>
      resource.processes.map((model) => (isKnown ? state.processes.latest(model.id) : undefined) ?? create(resource, model)),
  };

  function create({ resourceName, checksum, text }: ProcessResource, model: ExecutableProcess): ProcessDefinition {
    const key = nextKey();
    const version = (state.processes.latest(model.id)?.version ?? 0) + 1;
    const definition: ProcessDefinition = { processDefinitionKey: key, bpmnProcessId: model.id, version, resourceName, checksum };
    writers.event('PROCESS', { key, intent: 'CREATED', value: { ...definition, resource: text, model: serializeProcess(model) } });
    return definition;
  }
}
