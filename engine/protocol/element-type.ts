export const BPMN_ELEMENT_TYPES = [
  'PROCESS',
  'START_EVENT',
  'END_EVENT',
  'INTERMEDIATE_CATCH_EVENT',
  'BOUNDARY_EVENT',
  'SERVICE_TASK',
  'USER_TASK',
  'BUSINESS_RULE_TASK',
  'EXCLUSIVE_GATEWAY',
  'PARALLEL_GATEWAY',
  'CALL_ACTIVITY',
  'SEQUENCE_FLOW',
] as const;
/** Element kinds that this engine executes, named as Zeebe's records name them. */
export type BpmnElementType = (typeof BPMN_ELEMENT_TYPES)[number];
