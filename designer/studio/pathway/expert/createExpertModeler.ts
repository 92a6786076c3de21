import '@bpmn-io/element-template-chooser/dist/element-template-chooser.css';
import '@bpmn-io/properties-panel/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import Modeler from 'bpmn-js/lib/Modeler.js';
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud/index.js';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { mendMarksModule } from '../mendMarks/index.ts';
import { LOOK, orderModule } from '../modeler/createPlainModeler.ts';
import { TEMPLATES } from '../templates/TEMPLATES.ts';
import { KeepFormAndRole } from './KeepFormAndRole.ts';

/** Zeebe 8.0 knows user tasks as jobs only: new ones must not become the younger kind. */
const jobsAsTasks: BpmnJs.ModuleDeclaration = { createZeebeUserTaskBehavior: ['value', null] };

const keepFormAndRole: BpmnJs.ModuleDeclaration = { __init__: ['keepFormAndRole'], keepFormAndRole: ['type', KeepFormAndRole] };

/** The pathway with all that bpmn-js offers: palette, context pad and every property. */
export function createExpertModeler(container: HTMLElement, panel: HTMLElement): BpmnJs.Diagram {
  return new Modeler({
    container,
    propertiesPanel: { parent: panel },
    elementTemplates: Object.values(TEMPLATES),
    additionalModules: [
      orderModule,
      mendMarksModule,
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      CloudElementTemplatesPropertiesProviderModule,
      ElementTemplateChooserModule,
      zeebeBehaviors,
      jobsAsTasks,
      keepFormAndRole,
    ],
    moddleExtensions: { zeebe },
    ...LOOK,
  });
}
