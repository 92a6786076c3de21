/** The parts of bpmn-js that the studio uses. Its own types are CommonJS and cannot be imported by default from here. */
declare namespace BpmnJs {
  interface ModuleDeclaration {
    [name: string]: unknown;
  }
  interface Diagram {
    importXML(xml: string): Promise<{ warnings: readonly unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml?: string; error?: Error }>;
    // The caller knows the type of the service: bpmn-js has no list of them.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
    get<T>(name: string): T;
    on(event: string | readonly string[], listener: (event: unknown) => void): void;
    off(event: string | readonly string[], listener: (event: unknown) => void): void;
    destroy(): void;
  }
  interface Options {
    container: HTMLElement;
    modules?: readonly ModuleDeclaration[];
    additionalModules?: readonly ModuleDeclaration[];
    moddleExtensions?: Readonly<Record<string, unknown>>;
    [name: string]: unknown;
  }
  type DiagramClass = new (options: Options) => Diagram;
}

declare module 'bpmn-js/lib/Modeler.js' {
  const Modeler: BpmnJs.DiagramClass;
  export default Modeler;
}
declare module 'bpmn-js/lib/BaseModeler.js' {
  const BaseModeler: BpmnJs.DiagramClass;
  export default BaseModeler;
}
declare module 'bpmn-js/lib/Viewer.js' {
  const Viewer: BpmnJs.DiagramClass & { prototype: { _modules: readonly BpmnJs.ModuleDeclaration[] } };
  export default Viewer;
}
declare module 'bpmn-js/lib/NavigatedViewer.js' {
  const NavigatedViewer: BpmnJs.DiagramClass;
  export default NavigatedViewer;
}
declare module 'bpmn-js/lib/features/*' {
  const declaration: BpmnJs.ModuleDeclaration;
  export default declaration;
}
declare module 'diagram-js/lib/navigation/*' {
  const declaration: BpmnJs.ModuleDeclaration;
  export default declaration;
}
declare module 'diagram-js/lib/features/*' {
  const declaration: BpmnJs.ModuleDeclaration;
  export default declaration;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud/index.js' {
  const declaration: BpmnJs.ModuleDeclaration;
  export default declaration;
}
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: BpmnJs.ModuleDeclaration;
  export const BpmnPropertiesProviderModule: BpmnJs.ModuleDeclaration;
  export const ZeebePropertiesProviderModule: BpmnJs.ModuleDeclaration;
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: BpmnJs.ModuleDeclaration;
}
declare module '@bpmn-io/element-template-chooser' {
  const declaration: BpmnJs.ModuleDeclaration;
  export default declaration;
}
