import { inWords, isUnknownUnanswered, namesInFeel } from '#forms';
import type { Finding } from '#contract';
import { elementsOf } from '../../content/BpmnSource.ts';
import { childOf, childrenOf, textOf } from '../../content/ModdleNode.ts';
import type { CheckModel } from '../CheckModel.ts';
import { findingAt, saidOf } from '../findingAt.ts';
import { askedAnswers, knownAnswers, mappingsOf } from '../knownAnswers.ts';
import type { Rule } from '../Rule.ts';

/** Conditions and tables ask only for answers that a form asks and that the pathway may use. */
export const conditions: Rule = (model) => {
  const judge = judgeOf(model);
  return [...inFlows(model, judge), ...inMappings(model, judge), ...inTables(model, judge)];
};

type Judge = (expression: string, where: string) => { rule: string; message: string }[];

function judgeOf(model: CheckModel): Judge {
  const known = knownAnswers(model);
  const asked = askedAnswers(model);
  return (expression, where) => {
    const names = namesInFeel(expression);
    if (names === null) return [{ rule: 'condition-unreadable', message: `${where}: the condition cannot be read.` }];
    return names
      .filter((name) => !known.has(name))
      .map((name) =>
        asked.has(name)
          ? {
              rule: 'answer-personal',
              message: `${where} asks for ${asked.get(name) ?? ''}, which the pathway may not use. Let it in the form, or ask for another answer.`,
            }
          : { rule: 'answer-unknown', message: `${where} asks for “${inWords(name)}”, which no form asks.` },
      );
  };
}

function inFlows({ pathways }: CheckModel, judge: Judge): Finding[] {
  return pathways.flatMap((source) =>
    elementsOf(source).flatMap((flow) => {
      const body = textOf(childOf(flow, 'conditionExpression'), 'body');
      if (body === undefined) return [];
      const decision = childOf(flow, 'sourceRef') ?? flow;
      const at = findingAt(source.file, decision);
      const feel = body.replace(/^=/, '');
      return [
        ...judge(feel, saidOf(decision)).map(({ rule, message }) => at(rule, message)),
        ...(isUnknownUnanswered(feel)
          ? [at('condition-unanswered', `${saidOf(decision)}: a case would stop here where the question was not answered.`, 'advice')]
          : []),
      ];
    }),
  );
}

function inMappings({ pathways }: CheckModel, judge: Judge): Finding[] {
  return pathways.flatMap((source) =>
    elementsOf(source).flatMap((element) => {
      const at = findingAt(source.file, element);
      return mappingsOf(element)
        .filter((mapping) => mapping.source !== '')
        .flatMap((mapping) => judge(mapping.source, saidOf(element)).map(({ rule, message }) => at(rule, message)));
    }),
  );
}

function inTables({ tables }: CheckModel, judge: Judge): Finding[] {
  return tables.flatMap(({ file, decisions }) => {
    const names = new Set(decisions.map(({ id }) => id));
    return decisions.flatMap((decision) =>
      childrenOf(childOf(decision, 'decisionLogic'), 'input').flatMap((input) => {
        const text = textOf(childOf(input, 'inputExpression'), 'text');
        if (text === undefined || names.has(text)) return [];
        return judge(text, `The table ${saidOf(decision)}`).map(({ rule, message }): Finding => ({
          rule,
          level: 'error',
          file,
          place: input.id ?? null,
          message,
        }));
      }),
    );
  });
}
