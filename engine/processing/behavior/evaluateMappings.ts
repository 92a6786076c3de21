import type { ExpressionLanguage, Json } from '../../expression/expression.ts';
import type { Mapping } from '../../model/executable.ts';
import { fail, succeed, type Result } from '../failure.ts';

export interface MappingInput {
  readonly mappings: readonly Mapping[];
  readonly visible: Readonly<Record<string, Json>>;
  /** Whether a dotted target is merged into the variable that is there (outputs), or makes a new object (inputs). */
  readonly mergesExisting: boolean;
}

/** Evaluates mappings in order, each seeing what the earlier ones made. */
export function evaluateMappings(
  feel: ExpressionLanguage,
  { mappings, visible, mergesExisting }: MappingInput,
): Result<Record<string, Json>> {
  const mapped: Record<string, Json> = {};
  const seen: Record<string, Json> = { ...visible };
  for (const { source, target } of mappings) {
    const outcome = feel.evaluate(source, seen);
    if (!outcome.ok) return fail('IO_MAPPING_ERROR', outcome.message);
    const [name, ...path] = target;
    if (name === undefined) continue;
    const base = Object.hasOwn(mapped, name) || mergesExisting ? seen[name] : undefined;
    mapped[name] = putAt(base, path, outcome.value);
    seen[name] = mapped[name];
  }
  return succeed(mapped);
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
