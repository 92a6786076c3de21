import { needsValue, writeCondition, type ConditionTest } from '#feel';
import type { TFunction } from 'i18next';
import type { AskedQuestion } from '../../../../designer/studio/condition/AskedQuestion.ts';
import { startTest, testWith } from '../../../../designer/studio/condition/startCondition.ts';
import type { Surroundings } from '../../../../designer/studio/Surroundings.ts';
import { steeringQuestions } from '../../../../designer/studio/pathway/conditions/steeringQuestions.ts';
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
  t: TFunction;
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

/** The first question, the level of risk, is there in every case. */
function sayWhen(way: BpmnFlow, { pick, writer, surroundings, t }: Offer): string {
  const questions = steeringQuestions(way.source, surroundings, t);
  const tests = Array.from({ length: 1 + pick(2) }, () => (pick(2) === 0 ? questions[0] : oneOf(pick, questions)))
    .filter((question) => question !== undefined)
    .map((question) => ask(question, pick));
  const join = tests.length > 1 && pick(2) === 0 ? 'any' : 'all';
  const feel = `=${writeCondition({ join, tests })}`;
  writer.setCondition(way, feel);
  return `${way.id} when ${feel}`;
}

function ask(question: AskedQuestion, pick: Pick): ConditionTest {
  const is = oneOf(pick, question.tests);
  if (is === undefined) return startTest(question);
  const test = testWith(question, is, null);
  return needsValue(is) && question.answer === 'choice' ? { ...test, value: oneOf(pick, question.choices)?.value ?? test.value } : test;
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
