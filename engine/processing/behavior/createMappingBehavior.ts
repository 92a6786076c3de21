import type { Json } from '../../expression/expression.ts';
import type { Mapping } from '../../model/executable.ts';
import { DONE, fail, succeed, type Result } from '../failure.ts';
import type { ElementContext } from '../elementContext.ts';
import type { ProcessingContext } from '../processingContext.ts';
import { targetOf, type VariableBehavior } from './createVariableBehavior.ts';

export interface MappingBehavior {
  /** Input mappings: results become local variables of the element. */
  readonly applyInputs: (context: ElementContext) => Result<undefined>;
  /** Takes up the variables of the element's event; output mappings decide what leaves the element, without any everything does. */
  readonly applyOutputs: (context: ElementContext) => Result<undefined>;
}

export function createMappingBehavior({ state, writers, feel }: ProcessingContext, variables: VariableBehavior): MappingBehavior {
  return { applyInputs, applyOutputs };

  function applyInputs(context: ElementContext): Result<undefined> {
    if (context.element.inputs.length === 0) return DONE;
    const mapped = evaluate(context.element.inputs, state.variables.visible(context.key), false);
    if (!mapped.ok) return mapped;
    variables.setLocal(targetOf(context), mapped.value);
    return DONE;
  }

  function applyOutputs(context: ElementContext): Result<undefined> {
    const payload = takePayload(context);
    const target = targetOf(context);
    if (context.element.outputs.length === 0) {
      propagateUnmapped(context, payload);
      return DONE;
    }
    if (payload !== undefined) variables.setLocal(target, payload);
    const mapped = evaluate(context.element.outputs, state.variables.visible(context.key), true);
    if (!mapped.ok) return mapped;
    variables.propagate({ ...target, scopeKey: context.value.flowScopeKey }, mapped.value);
    return DONE;
  }

  function propagateUnmapped(context: ElementContext, payload: Readonly<Record<string, unknown>> | undefined): void {
    if (payload === undefined) return;
    const start = context.element.type === 'BOUNDARY_EVENT' ? context.value.flowScopeKey : context.key;
    variables.propagate({ ...targetOf(context), scopeKey: start }, payload);
  }

  function takePayload(context: ElementContext): Readonly<Record<string, unknown>> | undefined {
    const trigger = state.eventTriggers.get(context.key);
    if (trigger?.targetElementId !== context.value.elementId) return undefined;
    const { key, value } = context;
    writers.event('PROCESS_EVENT', {
      key: trigger.key,
      intent: 'TRIGGERED',
      value: { scopeKey: key, targetElementId: value.elementId, processInstanceKey: value.processInstanceKey, variables: {} },
    });
    return trigger.variables;
  }

  function evaluate(mappings: readonly Mapping[], visible: Record<string, Json>, mergesExisting: boolean): Result<Record<string, Json>> {
    const mapped: Record<string, Json> = {};
    for (const { source, target } of mappings) {
      const outcome = feel.evaluate(source, visible);
      if (!outcome.ok) return fail('IO_MAPPING_ERROR', outcome.message);
      const [name, ...path] = target;
      if (name === undefined) continue;
      const base = Object.hasOwn(mapped, name) || mergesExisting ? (mapped[name] ?? visible[name]) : undefined;
      const value = putAt(base, path, outcome.value);
      mapped[name] = value;
      visible[name] = value;
    }
    return succeed(mapped);
  }
}

/** The value with another one put at a path; what is not an object on the way is replaced by one. */
function putAt(base: Json | undefined, path: readonly string[], value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const object = isObject(base) ? base : {};
  return { ...object, [name]: putAt(object[name], rest, value) };
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
