import recommended from 'bpmnlint/config/recommended.js';
import Linter from 'bpmnlint/lib/linter.js';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';
import compat from 'bpmnlint-plugin-camunda-compat';
import { bpmnlintRules } from './bpmnlintRules.ts';
import { zeebeRules } from './zeebeRules.ts';

/** bpmnlint's own rules, and what Zeebe 8.0 can run: the oldest cluster that releases are made for. */
const CONFIG = { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-0'] };

/** bpmnlint with the one configuration of the check, the same in Node and in the browser: it looks nothing up in files. */
export function createLinter(): Bpmnlint.Linter {
  const rulesOf = (pkg: string, rules: object): [string, unknown][] =>
    Object.entries(rules).map(([name, rule]) => [`rule:${pkg}/${name}`, rule]);
  const known = Object.fromEntries([
    ['config:bpmnlint/recommended', recommended],
    ['config:bpmnlint-plugin-camunda-compat/camunda-cloud-8-0', compat.configs['camunda-cloud-8-0']],
    ...rulesOf('bpmnlint', bpmnlintRules),
    ...rulesOf('bpmnlint-plugin-camunda-compat', zeebeRules),
  ]);
  return new Linter({ resolver: new StaticResolver(known), config: CONFIG });
}
