import { text } from 'node:stream/consumers';
import { lintBpmn } from '../../../server/check/lintBpmn.ts';

// Lints .bpmn texts as the studio's check does; a process of its own, because jest cannot load bpmnlint's modules.
// In: JSON list of { name, xml } on stdin. Out: JSON object of faults by name.
const faults: Record<string, string[]> = {};
for (const { name, xml } of JSON.parse(await text(process.stdin)) as { name: string; xml: string }[]) {
  faults[name] = (await lintBpmn(xml)).map(({ rule, element, message }) => `${rule} ${element ?? ''}: ${message}`);
}
process.stdout.write(JSON.stringify(faults));
