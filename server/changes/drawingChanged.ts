import { plainAt, plainsAt, type Plain } from './Plain.ts';

/** How the drawing of a pathway differs: nowhere, only by what came or went, or in what stayed too. */
export function drawingChanged(before: readonly Plain[], after: readonly Plain[]): 'no' | 'with parts' | 'yes' {
  if (JSON.stringify(before) === JSON.stringify(after)) return 'no';
  const [old, now] = [shapesOf(before), shapesOf(after)];
  const same = [...now].every(([id, shape]) => (old.get(id) ?? shape) === shape);
  return same && old.size > 0 && JSON.stringify(frameOf(before)) === JSON.stringify(frameOf(after)) && !sameMembers(old, now)
    ? 'with parts'
    : 'yes';
}

const planeOf = (diagram: Plain): Plain => plainAt(diagram['plane']);

function shapesOf(diagrams: readonly Plain[]): Map<string, string> {
  const shapes = diagrams.flatMap((diagram) => plainsAt(planeOf(diagram)['planeElement']));
  return new Map(shapes.map((shape) => [String(shape['bpmnElement']), JSON.stringify(shape)]));
}

function frameOf(diagrams: readonly Plain[]): unknown {
  return diagrams.map((diagram) => ({ ...diagram, plane: { ...planeOf(diagram), planeElement: null } }));
}

const sameMembers = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one.keys()].every((key) => other.has(key));
