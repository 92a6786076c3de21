import type { FormPart } from '../../schema/FormPart.ts';
import type { EventBus, Registry } from '../FormJs.ts';
import { framed } from './Frame.ts';
import type { FrameWords } from './Frame.ts';

type FieldComponent = Parameters<typeof framed>[0];

interface FormFields {
  register(type: string, component: FieldComponent): void;
  get(type: string): FieldComponent | undefined;
}

interface Services {
  readonly eventBus: EventBus;
  readonly registry: Registry;
  readonly words: FrameWords;
}

const TYPES =
  'textfield textarea number datetime checkbox checklist radio select taglist text html image table separator spacer group dynamiclist iframe button default expression filepicker documentPreview';

function frameAll(formFields: FormFields, { eventBus, registry, words }: Services): FormFields {
  const parentOf = (part: FormPart): FormPart | undefined => (part._parent === undefined ? undefined : registry.get(part._parent));
  for (const type of TYPES.split(' ')) {
    const original = formFields.get(type);
    if (original !== undefined) formFields.register(type, framed(original, { eventBus, words, parentOf }));
  }
  return formFields;
}
frameAll.$inject = ['formFields', 'frameServices'];

const gather = (eventBus: EventBus, registry: Registry, words: FrameWords): Services => ({ eventBus, registry, words });
gather.$inject = ['eventBus', 'formFieldRegistry', 'config.frameWords'];

/** didi module: facts, faults and a way to add a question around every part on the canvas. */
export const questionFrames = {
  __init__: ['questionFrames'],
  frameServices: ['factory', gather],
  questionFrames: ['factory', frameAll],
};
