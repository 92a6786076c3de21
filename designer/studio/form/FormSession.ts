import type { FormFault } from '#forms';
import type { FormPart } from './schema/FormPart.ts';
import type { PartChanges } from './schema/partChanges.ts';
import type { QuestionKind } from './schema/questionKinds.ts';

/** A form being edited: form-js's editor behind a small face that React can follow. */
export interface FormSession {
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes with every change of form, choice or faults. */
  readonly version: () => number;
  readonly form: () => FormPart;
  readonly chosen: () => FormPart | null;
  readonly choose: (id: string | null) => void;
  readonly add: (kind: QuestionKind, parent: FormPart, index: number) => FormPart;
  /** The kind that the next part dragged from the palette is of. */
  readonly dragNext: (kind: QuestionKind) => void;
  /** Changes a part; changes with the same `typing` one after the other undo as one. */
  readonly change: (part: FormPart, changes: PartChanges, typing?: string) => void;
  /** Words of a part; a new question's name follows its words until they are settled. */
  readonly rename: (part: FormPart, words: string) => void;
  readonly settleName: () => void;
  readonly remove: (part: FormPart) => void;
  readonly move: (part: FormPart, step: 1 | -1) => void;
  readonly mayMove: (part: FormPart, step: 1 | -1) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly mayUndo: () => boolean;
  readonly mayRedo: () => boolean;
  readonly faults: () => readonly FormFault[];
  /** Looks again at what publishing would find, and shows it under the questions. */
  readonly check: () => void;
  readonly text: () => string;
  /** Where form-js draws its own panel, for expert mode. */
  readonly expertPanel: HTMLElement;
  readonly destroy: () => void;
}
