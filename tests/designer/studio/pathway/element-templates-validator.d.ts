declare module '@bpmn-io/element-templates-validator' {
  export function validateZeebe(template: object): { errors?: readonly { message: string }[] };
}
