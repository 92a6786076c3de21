import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from '@jest/globals';
import { bpmnOf, procedureIds } from './support/content.ts';

const script = fileURLToPath(new URL('support/lintProcesses.ts', import.meta.url));
let faults: Record<string, string[]>;

beforeAll(() => {
  const wrong = bpmnOf('core-closure').replaceAll('exclusiveGateway', 'inclusiveGateway');
  const inputs = [...procedureIds().map((name) => ({ name, xml: bpmnOf(name) })), { name: 'wrong', xml: wrong }];
  const output = execFileSync(process.execPath, ['--conditions=iss-source', '--import', 'tsx', script], {
    input: JSON.stringify(inputs),
    env: {},
    encoding: 'utf8',
  });
  faults = JSON.parse(output) as Record<string, string[]>;
});

it.each(procedureIds())('should find nothing to mend in %s on Zeebe 8.0', (procedure) => {
  expect(faults[procedure]).toEqual([]);
});

it('should find an element that Zeebe 8.0 does not know', () => {
  expect(faults['wrong']?.join()).toMatch(/closureApproved/);
});
