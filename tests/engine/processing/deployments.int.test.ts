import { describe, expect, it } from '@jest/globals';
import type { Deployment } from '../../../engine/engine.ts';
import { bpmn, end, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine, type Driver } from '../support/withEngine.ts';

const process = (id: string, type = 'work'): string => bpmn(id, [start(), serviceTask('task', type), end()], ['start->task', 'task->end']);
const deploy = (driver: Driver, ...resources: readonly (readonly [string, string])[]) =>
  driver.test.engine.deploy({ resources: resources.map(([name, text]) => ({ name, content: Buffer.from(text) })) });
const versions = (deployment: Deployment): readonly (readonly [string, number])[] =>
  deployment.metadata.flatMap((entry) => (entry.kind === 'process' ? [[entry.bpmnProcessId, entry.version] as const] : []));

const DMN = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="graph" name="Graph" namespace="n"><decision id="decide" name="Decide"><decisionTable id="table"><input id="i"><inputExpression id="e"><text>a</text></inputExpression></input><output id="o" name="out"/><rule id="r"><inputEntry id="x"><text>&gt; 1</text></inputEntry><outputEntry id="y"><text>"big"</text></outputEntry></rule></decisionTable></decision></definitions>`;

describe('deploying', () => {
  it('should give a new id version 1 and changed content the next version [DEP1]', async () => {
    // given
    const driver = await withEngine();
    // when
    const first = must(await deploy(driver, ['p.bpmn', process('p')]));
    const second = must(await deploy(driver, ['p.bpmn', process('p', 'other')]));
    // then
    expect([versions(first), versions(second)]).toEqual([[['p', 1]], [['p', 2]]]);
  });

  it('should keep key and version of the same content under the same name, and only then [DEP2]', async () => {
    // given
    const driver = await withEngine();
    const first = must(await deploy(driver, ['p.bpmn', process('p')]));
    // when
    const again = must(await deploy(driver, ['p.bpmn', process('p')]));
    const renamed = must(await deploy(driver, ['q.bpmn', process('p')]));
    // then
    expect(again.metadata).toEqual(first.metadata);
    expect(again.key).not.toBe(first.key);
    expect(versions(renamed)).toEqual([['p', 2]]);
  });

  it('should give all resources a new version when one of them is new [DEP3]', async () => {
    // given
    const driver = await withEngine();
    must(await deploy(driver, ['p.bpmn', process('p')], ['q.bpmn', process('q')]));
    // when
    const second = must(await deploy(driver, ['p.bpmn', process('p')], ['q.bpmn', process('q', 'other')]));
    // then
    expect(versions(second)).toEqual([
      ['p', 2],
      ['q', 2],
    ]);
  });

  it('should list processes, decisions and their graphs [DEP4]', async () => {
    // given
    const driver = await withEngine();
    // when
    const { metadata } = must(await deploy(driver, ['d.dmn', DMN], ['p.bpmn', process('p')]));
    // then
    expect(metadata).toEqual([
      expect.objectContaining({ kind: 'process', bpmnProcessId: 'p', version: 1, resourceName: 'p.bpmn' }),
      expect.objectContaining({
        kind: 'decision',
        dmnDecisionId: 'decide',
        dmnDecisionName: 'Decide',
        version: 1,
        dmnDecisionRequirementsId: 'graph',
      }),
      expect.objectContaining({
        kind: 'decisionRequirements',
        dmnDecisionRequirementsId: 'graph',
        dmnDecisionRequirementsName: 'Graph',
        version: 1,
        resourceName: 'd.dmn',
      }),
    ]);
  });

  it.each([
    ['nothing', [], 'Expected to deploy at least one resource, but none given'],
    [
      'an unknown kind',
      [['x.txt', 'x']],
      "Expected to deploy new resources, but encountered the following errors:\n\n'x.txt': unknown resource type",
    ],
    [
      'one id twice',
      [
        ['1.bpmn', process('p')],
        ['2.bpmn', process('p', 'other')],
      ],
      "Expected to deploy new resources, but encountered the following errors:\nDuplicated process id in resources '1.bpmn' and '2.bpmn'",
    ],
  ] as const)('should refuse %s [DEP5]', async (_, resources, reason) => {
    // given
    const driver = await withEngine();
    // when
    const outcome = await deploy(driver, ...resources);
    // then
    expect(outcome).toEqual({ ok: false, rejection: { type: 'INVALID_ARGUMENT', intent: 'CREATE', reason } });
  });

  it('should deploy nothing when one resource is broken, and name element and error [DEP6]', async () => {
    // given
    const driver = await withEngine();
    const broken = process('q').replace('type="work"', 'type=""');
    // when
    const outcome = await deploy(driver, ['p.bpmn', process('p')], ['q.bpmn', broken]);
    // then
    expect(outcome.ok).toBe(false);
    expect(outcome.ok ? '' : outcome.rejection.reason).toContain("'q.bpmn': - Element: task");
    expect(driver.test.records().events('PROCESS')).toEqual([]);
    expect(
      (await driver.test.engine.createProcessInstance({ bpmnProcessId: 'p', version: -1, processDefinitionKey: 0, variables: {} })).ok,
    ).toBe(false);
  });

  it('should leave running instances on their version [DEP7]', async () => {
    // given
    const driver = await withEngine();
    must(await deploy(driver, ['p.bpmn', process('p', 'old')]));
    await driver.start('p');
    // when
    must(await deploy(driver, ['p.bpmn', process('p', 'new')]));
    await driver.complete('old');
    // then
    expect(driver.completed()).toEqual(['start', 'task', 'end', 'p']);
  });
});
