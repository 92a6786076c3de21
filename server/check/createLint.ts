import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import type { Lint } from './Lint.ts';

type Report = Readonly<Record<string, readonly { id?: string; message: string }[]>>;
interface Bpmnlint {
  Linter: new (options: { resolver: unknown; config: unknown }) => { lint(root: unknown): Promise<Report> };
}

/** bpmnlint's own rules, and what Zeebe 8.0 can run: the oldest cluster that releases are made for. */
const CONFIG = { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-0'] };

/** bpmnlint over the XML of one process. Its modules are CommonJS and are read at the first call. */
export function createLint(): Lint {
  const require = createRequire(import.meta.url);
  return async (xml) => {
    const { Linter } = require('bpmnlint') as Bpmnlint;
    const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as new (options: { require: NodeJS.Require }) => unknown;
    const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json') as Record<string, unknown>;
    const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);
    const report = await new Linter({ resolver: new NodeResolver({ require }), config: CONFIG }).lint(rootElement);
    return Object.entries(report).flatMap(([rule, found]) =>
      found.map(({ id, message }) => ({ rule: rule.replace(/^.*\//, ''), element: id ?? null, message })),
    );
  };
}
