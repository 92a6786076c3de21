import BaseModeler from 'bpmn-js/lib/BaseModeler.js';
import Viewer from 'bpmn-js/lib/Viewer.js';
import interactionEvents from 'bpmn-js/lib/features/interaction-events/index.js';
import labelEditing from 'bpmn-js/lib/features/label-editing/index.js';
import modeling from 'bpmn-js/lib/features/modeling/index.js';
import outline from 'bpmn-js/lib/features/outline/index.js';
import moveCanvas from 'diagram-js/lib/navigation/movecanvas/index.js';
import zoomScroll from 'diagram-js/lib/navigation/zoomscroll/index.js';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { flowPlusModule } from '../flowPlus/index.ts';
import type { FlowPlusConfig } from '../flowPlus/FlowPlus.ts';
import type { InsertStep } from '../insert/InsertStep.ts';
import { insertModule } from '../insert/index.ts';
import type { StepWriter } from '../steps/StepWriter.ts';
import { mendMarksModule } from '../mendMarks/index.ts';
import { Order } from './Order.ts';
import type { RemoveStep } from '../remove/RemoveStep.ts';
import { removeModule } from '../remove/index.ts';

/** Colours of the house, which change with light and dark. */
export const LOOK = {
  bpmnRenderer: { defaultFillColor: 'var(--surface)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
  textRenderer: { defaultStyle: { fontFamily: 'Noto Sans, sans-serif', fontSize: 12 }, externalStyle: { fontSize: 11 } },
} as const;

/** The pathway on screen in plain mode: no palette, no dragging; steps go in and out by `insertStep` and `removeStep`. */
export function createPlainModeler(
  container: HTMLElement,
  { readOnly, plus }: { readOnly: boolean; plus: FlowPlusConfig | null } = { readOnly: false, plus: null },
): BpmnJs.Diagram {
  return new BaseModeler({
    container,
    modules: [
      ...Viewer.prototype._modules,
      moveCanvas,
      zoomScroll,
      interactionEvents,
      modeling,
      outline,
      ...(readOnly ? [] : [labelEditing]),
    ],
    additionalModules: [orderModule, insertModule, removeModule, flowPlusModule, mendMarksModule],
    moddleExtensions: { zeebe },
    flowPlus: readOnly ? null : plus,
    ...LOOK,
  });
}

/** didi module: keeps the order of the file. */
export const orderModule: BpmnJs.ModuleDeclaration = { __init__: ['order'], order: ['type', Order] };

/** The service that puts steps in. */
export const insertStepOf = (diagram: BpmnJs.Diagram): InsertStep => diagram.get<InsertStep>('insertStep');

/** The service that writes answers to the plain questions. */
export const stepWriterOf = (diagram: BpmnJs.Diagram): StepWriter => diagram.get<StepWriter>('stepWriter');

/** The service that takes steps out. */
export const removeStepOf = (diagram: BpmnJs.Diagram): RemoveStep => diagram.get<RemoveStep>('removeStep');
