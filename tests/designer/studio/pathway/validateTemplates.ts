import { text } from 'node:stream/consumers';
import { validateZeebe } from '@bpmn-io/element-templates-validator';

// Checks element templates against the official schema; a process of its own, because jest cannot load the validator's modules.
// In: JSON list of templates on stdin. Out: JSON list of the faults of each.
const templates = JSON.parse(await text(process.stdin)) as object[];
process.stdout.write(JSON.stringify(templates.map((template) => (validateZeebe(template).errors ?? []).map(({ message }) => message))));
