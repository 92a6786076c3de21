import { checkForm } from '#forms';
import type { FormFault } from '#forms';
import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '../../task/form/form.css';
import { askBeforeRemoving } from './features/ask-before-removing/index.ts';
import type { CommandStack, EventBus, Modeling, Registry, Selection } from './features/FormJs.ts';
import { plainQuestions } from './features/plain-questions/index.ts';
import { questionFrames } from './features/question-frames/index.ts';
import type { FrameWords } from './features/question-frames/Frame.ts';
import { readOnlyForm } from './features/read-only/index.ts';
import { steadySelection } from './features/steady-selection/index.ts';
import type { FormSession } from './FormSession.ts';
import { createMoves } from './createMoves.ts';
import { createNaming } from './createNaming.ts';
import type { FormPart } from './schema/FormPart.ts';
import { readFormText, withRows, writeFormText } from './schema/formText.ts';
import type { PartChanges } from './schema/partChanges.ts';
import { parentOf } from './schema/partTree.ts';
import type { QuestionKind, StartWords } from './schema/questionKinds.ts';

export interface SessionOptions {
  container: HTMLElement;
  readOnly: boolean;
  frameWords: Omit<FrameWords, 'faultsOf'>;
  startWords: (kind: QuestionKind) => StartWords;
  removeTitle: string;
  canvasLabel: string;
  onAskRemove: (part: FormPart) => void;
}

const CHANGES = ['changed', 'selection.changed', 'commandStack.changed'];

/** Opens a form for editing; rejects when its text is not a form. */
export async function createFormSession(text: string, options: SessionOptions): Promise<FormSession> {
  const before = readFormText(text);
  const expertPanel = document.createElement('div');
  const faults: { list: readonly FormFault[] } = { list: [] };
  const naming = createNaming(options.startWords, () => editor._getState().schema as FormPart);
  const editor: FormEditor = createEditor(options, { expertPanel, faults, startOf: naming.startOf });
  await editor.importSchema(withRows(structuredClone(before)));
  const listeners = new Set<() => void>();
  let version = 0;
  const tell = (): void => {
    version += 1;
    listeners.forEach((listener) => listener());
  };
  const bus = editor.get<EventBus>('eventBus');
  leaveTabOrder(options.container);
  bus.on(CHANGES, tell);
  const form = (): FormPart => editor._getState().schema as FormPart;
  const text_ = (): string => writeFormText(editor.saveSchema() as FormPart, before);
  const session: FormSession = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    form,
    faults: () => faults.list,
    check() {
      faults.list = checkForm(readFormText(text_()));
      bus.fire('frames.changed');
      tell();
    },
    text: text_,
    expertPanel,
    destroy: () => editor.destroy(),
    ...partActions(editor, naming),
    ...createMoves(editor, form),
  };
  session.check();
  return session;
}

/** The questions can be reached one by one; the canvas around them is no stop of its own. */
function leaveTabOrder(container: HTMLElement): void {
  container.querySelector(':scope > [tabindex]')?.setAttribute('tabindex', '-1');
}

interface EditorParts {
  expertPanel: HTMLElement;
  faults: { readonly list: readonly FormFault[] };
  startOf: (attrs: Partial<FormPart>, parent: FormPart) => Partial<FormPart>;
}

function createEditor(options: SessionOptions, { expertPanel, faults, startOf }: EditorParts): FormEditor {
  const named = (part: FormPart): string[] =>
    [part.key, part.path, part.id, part.type === 'group' ? part.label : undefined].filter((name) => name !== undefined);
  const frameWords: FrameWords = {
    ...options.frameWords,
    faultsOf: (part) => [...new Set(faults.list.filter(({ field }) => named(part).includes(field)).map(({ message }) => message))],
  };
  return new FormEditor({
    container: options.container,
    properties: { ariaLabel: options.canvasLabel },
    propertiesPanel: { parent: expertPanel },
    frameWords,
    newParts: { startOf },
    removing: { title: options.removeTitle, ask: options.readOnly ? null : options.onAskRemove },
    additionalModules: [steadySelection, plainQuestions, askBeforeRemoving, questionFrames, ...(options.readOnly ? [readOnlyForm] : [])],
  });
}

type Naming = ReturnType<typeof createNaming>;
type PartActions = Pick<FormSession, 'chosen' | 'choose' | 'add' | 'dragNext' | 'change' | 'rename' | 'settleName' | 'remove'>;

function partActions(editor: FormEditor, naming: Naming): PartActions {
  const modeling = editor.get<Modeling>('modeling');
  const selection = editor.get<Selection>('selection');
  const stack = editor.get<CommandStack>('commandStack');
  const registry = editor.get<Registry>('formFieldRegistry');
  const typed = { as: '', at: 0 };
  const change = (part: FormPart, changes: PartChanges, typing = ''): void => {
    const as = typing === '' ? '' : `${part.id} ${typing}`;
    const goesOn = as !== '' && as === typed.as && Date.now() - typed.at < TYPING_MS && stack.canUndo() && !stack.canRedo();
    if (goesOn) stack.undo();
    modeling.editFormField(part, changes);
    Object.assign(typed, { as, at: Date.now() });
  };
  const forgetTyping = (): void => {
    typed.as = '';
  };
  const form = (): FormPart => editor._getState().schema as FormPart;
  return {
    chosen() {
      const part = selection.get();
      return part === null || part.type === 'default' || registry.get(part.id) !== part ? null : part;
    },
    choose: (id) => selection.set(id === null ? null : (registry.get(id) ?? null)),
    add(kind, parent, index) {
      forgetTyping();
      naming.next(kind);
      return modeling.addFormField({ type: naming.typeOfNext() }, parent, index);
    },
    dragNext: naming.next,
    change,
    rename: (part, words) => change(part, naming.renamed(part, words), 'words'),
    settleName() {
      forgetTyping();
      naming.settle();
    },
    remove(part) {
      forgetTyping();
      const parent = parentOf(form(), part);
      if (parent !== null) modeling.removeFormField(part, parent, parent.components?.indexOf(part) ?? 0);
    },
  };
}

/** Letters typed within this time of each other undo together. */
const TYPING_MS = 1500;
