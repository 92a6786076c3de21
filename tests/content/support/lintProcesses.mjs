// Lints .bpmn texts for Zeebe 8.0; runs as a process of its own, because jest cannot load bpmnlint's modules.
// In: JSON list of { name, xml } on stdin. Out: JSON object of faults by name.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json');

const config = { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-0'] };
const faults = {};
for (const { name, xml } of JSON.parse(await text(process.stdin))) {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const report = await new Linter({ resolver: new NodeResolver({ require }), config }).lint(rootElement);
  faults[name] = Object.entries(report).flatMap(([rule, found]) => found.map(({ id, message }) => `${rule} ${id}: ${message}`));
}
process.stdout.write(JSON.stringify(faults));
