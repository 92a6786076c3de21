import { describe, expect, it } from '@jest/globals';
import { bpmn, decisionTask, end, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine, type Driver } from '../support/withEngine.ts';

const table = (big: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="graph" name="Graph" namespace="n"><decision id="size" name="Size"><decisionTable id="t" hitPolicy="UNIQUE">
<input id="i" label="a"><inputExpression id="e" typeRef="number"><text>a</text></inputExpression></input><output id="o" name="out" typeRef="string"/>
<rule id="r1"><inputEntry id="x1"><text>&gt; 1</text></inputEntry><outputEntry id="y1"><text>"${big}"</text></outputEntry></rule>
<rule id="r2"><inputEntry id="x2"><text>&gt; 5</text></inputEntry><outputEntry id="y2"><text>"huge"</text></outputEntry></rule></decisionTable></decision></definitions>`;

const asking = (decisionId: string): string =>
  bpmn(
    'p',
    [start(), decisionTask('rule', decisionId, 'result'), serviceTask('after', 'after'), end()],
    ['start->rule', 'rule->after', 'after->end'],
  );

async function deployed(decisionId: string): Promise<Driver> {
  const driver = await withEngine();
  await driver.deploy(['size.dmn', table('big')], ['p.bpmn', asking(decisionId)]);
  return driver;
}

describe('business rule task', () => {
  it("should put the decision's output into the result variable and go on [DEC1]", async () => {
    // given
    const driver = await deployed('size');
    // when
    await driver.start('p', { a: 2 });
    // then
    expect((await driver.jobs('after'))[0]?.variables).toEqual({ a: 2, result: 'big' });
    expect(driver.test.records().events('DECISION_EVALUATION', 'EVALUATED')[0]?.value).toEqual(
      expect.objectContaining({ decisionId: 'size', decisionOutput: 'big' }),
    );
  });

  it('should use the latest version of the decision [DEC2]', async () => {
    // given
    const driver = await deployed('=name');
    await driver.deploy(['size.dmn', table('large')]);
    // when
    await driver.start('p', { a: 2, name: 'size' });
    // then
    expect((await driver.jobs('after'))[0]?.variables['result']).toBe('large');
  });

  it('should raise CALLED_DECISION_ERROR for an unknown decision [DEC3]', async () => {
    // given
    const driver = await deployed('=name');
    // when
    await driver.start('p', { name: 'nope' });
    // then
    expect(driver.incidents()).toEqual([
      expect.objectContaining({
        errorType: 'CALLED_DECISION_ERROR',
        errorMessage: "Expected to evaluate decision 'nope', but no decision found for id 'nope'",
      }),
    ]);
  });

  it('should raise DECISION_EVALUATION_ERROR when the decision fails, and ask again when resolved [DEC4]', async () => {
    // given
    const driver = await deployed('size');
    const instance = await driver.start('p', { a: 9 });
    const [incident] = driver.incidents();
    // when
    must(await driver.test.engine.setVariables({ elementInstanceKey: instance, variables: { a: 3 }, local: true }));
    must(await driver.test.engine.resolveIncident({ incidentKey: incident!.key }));
    await driver.test.idle();
    // then
    expect(incident?.errorType).toBe('DECISION_EVALUATION_ERROR');
    expect((await driver.jobs('after'))[0]?.variables['result']).toBe('big');
  });
});
