import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import type { Lint } from './Lint.ts';

/** bpmnlint over the XML of one process. Its modules are fetched at the first call; its rules remember what they saw, so that each file has a linter of its own. */
export const lintBpmn: Lint = async (xml) => {
  const { createLinter } = await import('./lint/createLinter.ts');
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const report = await createLinter().lint(rootElement);
  return Object.entries(report).flatMap(([rule, found]) =>
    found.map(({ id, message }) => ({ rule: rule.replace(/^.*\//, ''), element: id ?? null, message })),
  );
};
