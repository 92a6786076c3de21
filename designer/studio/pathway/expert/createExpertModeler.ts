import '@bpmn-io/properties-panel/assets/properties-panel.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import Modeler from 'bpmn-js/lib/Modeler.js';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud/index.js';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { mendMarksModule } from '../mendMarks/index.ts';
import { LOOK, orderModule } from '../modeler/createPlainModeler.ts';

/** Zeebe 8.0 knows user tasks as jobs only: new ones must not become the younger kind. */
const jobsAsTasks: BpmnJs.ModuleDeclaration = { createZeebeUserTaskBehavior: ['value', null] };

/** The pathway with all that bpmn-js offers: palette, context pad and every property. */
export function createExpertModeler(container: HTMLElement, panel: HTMLElement): BpmnJs.Diagram {
  return new Modeler({
    container,
    propertiesPanel: { parent: panel },
    additionalModules: [
      orderModule,
      mendMarksModule,
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      zeebeBehaviors,
      jobsAsTasks,
    ],
    moddleExtensions: { zeebe },
    ...LOOK,
  });
}
