import type { SerializedProcess } from '../serializedProcess.ts';
import { LATEST_PROCESSES, PROCESS_DEFINITIONS, PROCESS_MODELS, PROCESS_RESOURCES, processVersionsSpace } from '../processState.ts';
import { numberId, textId } from '../rowId.ts';
import type { Applier } from './applier.ts';

export const processCreatedApplier: Applier<'PROCESS'> = (rows, { key, value }) => {
  const { resource, model, ...definition } = value;
  rows.insert(PROCESS_DEFINITIONS, numberId(key), definition);
  rows.insert(PROCESS_MODELS, numberId(key), model as SerializedProcess);
  rows.insert(PROCESS_RESOURCES, numberId(key), resource);
  rows.put(processVersionsSpace(value.bpmnProcessId), numberId(value.version), key);
  rows.put(LATEST_PROCESSES, textId(value.bpmnProcessId), key);
};
