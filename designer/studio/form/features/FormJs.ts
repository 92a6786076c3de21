import type { FormPart } from '../schema/FormPart.ts';

/** The services of form-js that the editor's features use; form-js leaves them untyped. */
export interface EventBus {
  on(event: string | readonly string[], handler: (event: { context?: Record<string, unknown> }) => void): void;
  off(event: string, handler: () => void): void;
  fire(event: string, payload?: object): void;
}

export interface Modeling {
  addFormField(attrs: Partial<FormPart>, parent: FormPart, index: number): FormPart;
  editFormField(part: FormPart, changes: Readonly<Record<string, unknown>>): void;
  moveFormField(...move: [FormPart, FormPart, FormPart, number, number, Row | null, Row | null]): void;
  removeFormField(part: FormPart, parent: FormPart, index: number): void;
}

interface Row {
  readonly id: string;
}

export interface CommandStack {
  execute(command: string, context: object): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface Selection {
  get(): FormPart | null;
  set(part: FormPart | null): void;
  toggle(part: FormPart | null): void;
}

export interface Registry {
  get(id: string): FormPart | undefined;
}

export interface Layouter {
  getRowForField(part: FormPart): Row | null;
}
