import type { FormEditor } from '@bpmn-io/form-js-editor';
import type { FormSession } from './FormSession.ts';
import type { CommandStack, Layouter, Modeling } from './features/FormJs.ts';
import type { FormPart } from './schema/FormPart.ts';
import { parentOf } from './schema/partTree.ts';

interface Place {
  readonly source: FormPart;
  readonly from: number;
  readonly target: FormPart;
  readonly to: number;
}

/** Moving parts one place up or down, over the edge of a page too; and undoing. */
export function createMoves(
  editor: FormEditor,
  form: () => FormPart,
): Pick<FormSession, 'move' | 'mayMove' | 'undo' | 'redo' | 'mayUndo' | 'mayRedo'> {
  const stack = editor.get<CommandStack>('commandStack');
  const modeling = editor.get<Modeling>('modeling');
  const layouter = editor.get<Layouter>('formLayouter');
  return {
    move(part, step) {
      const place = placeOf(form(), part, step);
      if (place === null) return;
      modeling.moveFormField(part, place.source, place.target, place.from, place.to, layouter.getRowForField(part), null);
    },
    mayMove: (part, step) => placeOf(form(), part, step) !== null,
    undo: () => stack.undo(),
    redo: () => stack.redo(),
    mayUndo: () => stack.canUndo(),
    mayRedo: () => stack.canRedo(),
  };
}

/** Where a step leads; form-js counts places as they are before the part is taken out. */
function placeOf(form: FormPart, part: FormPart, step: 1 | -1): Place | null {
  const source = parentOf(form, part);
  const from = source?.components?.indexOf(part) ?? -1;
  if (source === null || from < 0) return null;
  const next = from + step;
  if (next >= 0 && next < (source.components?.length ?? 0)) return { source, from, target: source, to: step === 1 ? next + 1 : next };
  return source.type === 'group' ? overTheEdge(form, { source, from }, step) : null;
}

function overTheEdge(form: FormPart, { source, from }: { source: FormPart; from: number }, step: 1 | -1): Place | null {
  const pages = parentOf(form, source)?.components ?? [];
  const target = pages[pages.indexOf(source) + step];
  return target?.type === 'group' ? { source, from, target, to: step === 1 ? 0 : (target.components?.length ?? 0) } : null;
}
