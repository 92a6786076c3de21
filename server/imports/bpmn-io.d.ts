/** bpmn-auto-layout publishes no declaration. */
declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}

/** dmn-migrate publishes no declaration. */
declare module '@bpmn-io/dmn-migrate' {
  export function migrateDiagram(xml: string): Promise<string>;
}
