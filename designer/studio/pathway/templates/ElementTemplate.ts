/** What an element template fills in: one value, and where in the BPMN it is written. */
export interface TemplateProperty {
  readonly id?: string | undefined;
  readonly value?: string | boolean | undefined;
  readonly binding: {
    readonly type: string;
    readonly name?: string | undefined;
    readonly key?: string | undefined;
    readonly property?: string | undefined;
  };
}

/** The part of the standard element template format that making a step needs. */
export interface ElementTemplate {
  readonly id: string;
  readonly version: number;
  readonly elementType: { readonly value: string; readonly eventDefinition?: string };
  readonly properties: readonly TemplateProperty[];
}
