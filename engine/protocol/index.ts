/** The words of the engine: record types, value types, intents and error kinds, named as Zeebe names them. */
export { ERROR_TYPES, type ErrorType } from './error-type.ts';
export { FIRST_KEY, type Key } from './key.ts';
export { RECORD_TYPES, REJECTION_TYPES, type RecordType, type RejectionType } from './record-type.ts';
export { BPMN_ELEMENT_TYPES, type BpmnElementType } from './element-type.ts';
