/** Finds faults in the BPMN of one process: the rule's name, the element and what is wrong, as bpmnlint says it. */
export type Lint = (
  xml: string,
) => Promise<readonly { readonly rule: string; readonly element: string | null; readonly message: string }[]>;
