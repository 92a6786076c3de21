import type { ExecutableProcess } from '../model/executable.ts';
import type { Key, ProcessValue } from '../protocol/index.ts';
import { deserializeProcess, type SerializedProcess } from './serializedProcess.ts';
import { numberId, textId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

/** A process definition without its XML and model. */
export type ProcessDefinition = Omit<ProcessValue, 'resource' | 'model'>;

export const PROCESS_DEFINITIONS: Space<ProcessDefinition> = 'p';
export const PROCESS_MODELS: Space<SerializedProcess> = 'pm';
export const PROCESS_RESOURCES: Space<string> = 'pr';
export const LATEST_PROCESSES: Space<Key> = 'pl';
export const processVersionsSpace = (bpmnProcessId: string): Space<Key> => `pv${textId(bpmnProcessId)}`;

export interface ProcessState {
  readonly byKey: (key: Key) => ProcessDefinition | undefined;
  readonly latest: (bpmnProcessId: string) => ProcessDefinition | undefined;
  readonly byVersion: (bpmnProcessId: string, version: number) => ProcessDefinition | undefined;
  /** The model to execute; throws when the definition does not exist. */
  readonly executable: (key: Key) => ExecutableProcess;
}

const MODELS_IN_MEMORY = 200;

export function createProcessState(rows: RowReader): ProcessState {
  const models = new Map<Key, ExecutableProcess>();
  const byKey = (key: Key | undefined): ProcessDefinition | undefined =>
    key === undefined ? undefined : rows.get(PROCESS_DEFINITIONS, numberId(key));
  return {
    byKey,
    latest: (id) => byKey(rows.get(LATEST_PROCESSES, textId(id))),
    byVersion: (id, version) => byKey(rows.get(processVersionsSpace(id), numberId(version))),
    executable: (key) => models.get(key) ?? load(key),
  };

  function load(key: Key): ExecutableProcess {
    const stored = rows.get(PROCESS_MODELS, numberId(key));
    if (stored === undefined) throw new Error(`No process definition with key ${key}`);
    const model = deserializeProcess(stored);
    const oldest = models.size >= MODELS_IN_MEMORY ? models.keys().next().value : undefined;
    if (oldest !== undefined) models.delete(oldest);
    models.set(key, model);
    return model;
  }
}
