import type { Answer } from '../../../../designer/studio/Answer.ts';
import type { Surroundings } from '../../../../designer/studio/Surroundings.ts';
import type { ConditionPart } from '../../../../designer/studio/pathway/conditions/Condition.ts';
import { comparisonsFor, firstPart } from '../../../../designer/studio/pathway/conditions/firstPart.ts';
import { writeCondition } from '../../../../designer/studio/pathway/conditions/writeCondition.ts';
import { flowsOut } from '../../../../designer/studio/pathway/modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../../../../designer/studio/pathway/modeler/BpmnElement.ts';
import { plainKindOf } from '../../../../designer/studio/pathway/steps/PlainKind.ts';
import { feelOf, inputOf } from '../../../../designer/studio/pathway/steps/readStep.ts';
import type { StepWriter } from '../../../../designer/studio/pathway/steps/StepWriter.ts';
import { oneOf } from './chance.ts';
import type { Pick } from './chance.ts';

/** What the plain questions offer to choose from. */
export interface Offer {
  pick: Pick;
  writer: StepWriter;
  surroundings: Surroundings;
  /** Answers that can stand in a condition; the last one, the level of risk, is there in every case. */
  answers: readonly Answer[];
}

/** Answers one of the plain questions about this part of the pathway, in any way that they allow; null when there is none. */
export function answerAtRandom(element: BpmnElement, offer: Offer): string | null {
  const kind = plainKindOf(element);
  if (kind === 'decision') return answerDecision(element, offer);
  if (kind === 'task') return answerTask(element, offer);
  if (kind === 'handoff') return answerHandoff(element, offer);
  return kind === 'call' ? answerCall(element, offer) : null;
}

/** A way that is not said yet comes first, as the page asks for it loudest. */
function answerDecision(decision: BpmnElement, offer: Offer): string | null {
  const { pick, writer } = offer;
  const otherwise = flowsOut(decision).find(({ businessObject }) => businessObject === decision.businessObject.get('default'));
  const ways = flowsOut(decision).filter((way) => way !== otherwise);
  const open = ways.filter((way) => feelOf(way.businessObject.get('conditionExpression')) === '');
  const way = oneOf(pick, open) ?? oneOf(pick, ways);
  if (way === undefined) return null;
  if (open.length === 0 && (otherwise === undefined || pick(4) === 0)) {
    writer.setOtherwise(way);
    return `${way.id} in all other cases`;
  }
  return sayWhen(way, offer);
}

function sayWhen(way: BpmnFlow, { pick, writer, answers }: Offer): string | null {
  const parts = Array.from({ length: 1 + pick(2) }, () => (pick(2) === 0 ? answers.at(-1) : oneOf(pick, answers))).filter(
    (answer) => answer !== undefined,
  );
  if (parts.length === 0) return null;
  const feel = writeCondition({ join: pick(2) === 0 ? 'and' : 'or', parts: parts.map((answer) => compare(answer, pick)) });
  writer.setCondition(way, feel);
  return `${way.id} when ${feel}`;
}

function compare(answer: Answer, pick: Pick): ConditionPart {
  const first = firstPart(answer);
  const comparison = oneOf(pick, comparisonsFor(answer.kind)) ?? first.comparison;
  const value = oneOf(pick, answer.values ?? [])?.value ?? (answer.kind === 'text' ? 'Ɔbaa "Ama" \\ <b>' : first.value);
  return { ...first, comparison, value };
}

function answerTask(task: BpmnElement, { pick, writer, surroundings }: Offer): string {
  const role = oneOf(pick, ['officer', 'partner', 'district-manager']);
  const form = oneOf(pick, surroundings.forms)?.id;
  const questions: (() => void)[] = [
    () => writer.setExtension(task, 'zeebe:AssignmentDefinition', { candidateGroups: role }),
    () => writer.setExtension(task, 'zeebe:FormDefinition', { formKey: form }),
    () => writer.setHeader(task, 'submit', 'Send & "close" <it>'),
    () => writer.setWhy(task, pick(2) === 0 ? '' : 'Because < it & that > matters.'),
    () => writer.rename(task, 'Ɛyɛ a "new" name & <more>'),
  ];
  oneOf(pick, questions)?.();
  return `answer about ${task.id}`;
}

function answerHandoff(step: BpmnElement, { pick, writer, surroundings }: Offer): string | null {
  const [target, options] = pick(2) === 0 ? (['agency', surroundings.agencies] as const) : (['service', surroundings.services] as const);
  const value = oneOf(pick, options)?.value;
  if (value === undefined || inputOf(step, target).text === null) return null;
  writer.setInput(step, target, value);
  return `${target} ${value} for ${step.id}`;
}

function answerCall(step: BpmnElement, { pick, writer, surroundings }: Offer): string | null {
  const procedures = surroundings.procedures.filter(({ id }) => id !== 'core-handoff');
  const called = oneOf(pick, procedures)?.id;
  if (called === undefined) return null;
  writer.setExtension(step, 'zeebe:CalledElement', { processId: called });
  return `${step.id} calls ${called}`;
}
