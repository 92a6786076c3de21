import type { ExecutableElement, ExecutableProcess, ExecutableSequenceFlow } from '../model/executable.ts';

/** An executable process as plain JSON, as the log and the state hold it. */
export interface SerializedProcess {
  readonly id: string;
  readonly name: string | null;
  readonly noneStartEventId: string | null;
  readonly elements: readonly ExecutableElement[];
  readonly flows: readonly ExecutableSequenceFlow[];
}

export function serializeProcess(model: ExecutableProcess): SerializedProcess {
  return {
    id: model.id,
    name: model.name ?? null,
    noneStartEventId: model.noneStartEventId ?? null,
    elements: [...model.elements.values()],
    flows: [...model.flows.values()],
  };
}

export function deserializeProcess(stored: SerializedProcess): ExecutableProcess {
  return {
    id: stored.id,
    name: stored.name ?? undefined,
    noneStartEventId: stored.noneStartEventId ?? undefined,
    elements: new Map(stored.elements.map((element) => [element.id, element])),
    flows: new Map(stored.flows.map((flow) => [flow.id, flow])),
  };
}
