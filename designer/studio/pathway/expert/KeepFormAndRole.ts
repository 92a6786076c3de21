import type { BpmnElement, ModdleElement } from '../modeler/BpmnElement.ts';
import type { Services } from '../modeler/Services.ts';
import { adopt } from '../steps/adopt.ts';

const COMMAND = 'commandStack.propertiesPanel.zeebe.changeTemplate';
const KEPT = ['zeebe:FormDefinition', 'zeebe:AssignmentDefinition'];

interface Change {
  context: { element: BpmnElement; newTemplate?: object | null; kept?: ModdleElement[] };
}

/** bpmn.io's library takes from a task whatever its new template does not name: form and role of a task that is a job are given back. */
export class KeepFormAndRole {
  static $inject = ['eventBus', 'modeling'];
  private readonly modeling: Services['modeling'];

  constructor(eventBus: Services['eventBus'], modeling: Services['modeling']) {
    this.modeling = modeling;
    eventBus.on(`${COMMAND}.preExecute`, (event) => {
      const { context } = event as unknown as Change;
      context.kept = extensionsOf(holderOf(context.element)).filter(({ $type }) => KEPT.includes($type));
    });
    eventBus.on(`${COMMAND}.postExecuted`, (event) => this.giveBack((event as unknown as Change).context));
  }

  private giveBack({ element, newTemplate, kept = [] }: Change['context']): void {
    const holder = holderOf(element);
    if (element.type !== 'bpmn:UserTask' || !newTemplate || holder === undefined) return;
    const left = extensionsOf(holder);
    const lost = kept.filter(({ $type }) => !left.some((each) => each.$type === $type));
    if (lost.length > 0) this.modeling.updateModdleProperties(element, adopt(holder, lost), { values: [...left, ...lost] });
  }
}

const holderOf = (element: BpmnElement): ModdleElement | undefined =>
  element.businessObject.get('extensionElements') as ModdleElement | undefined;

const extensionsOf = (holder: ModdleElement | undefined): ModdleElement[] => (holder?.get('values') ?? []) as ModdleElement[];
