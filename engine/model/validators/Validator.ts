import type { BpmnNode } from '../BpmnNode.ts';
import type { ProcessModel } from '../ProcessModel.ts';

/** Takes one finding: the element it concerns and Zeebe's text. */
export type Report = (node: BpmnNode, text: string) => void;

/** One check of one element; silent when it holds. */
export type Validator = (node: BpmnNode, report: Report, model: ProcessModel) => void;
