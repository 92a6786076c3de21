import { describe, expect, it } from '@jest/globals';
import { bpmn, end, exclusive, parallel, serviceTask, start } from '../support/bpmn.ts';
import { must, withEngine } from '../support/withEngine.ts';

const CHOICE = bpmn(
  'choice',
  [start(), exclusive('gate', 'gate-other'), end('big'), end('huge'), end('other')],
  [
    'start->gate',
    { from: 'gate', to: 'huge', condition: '=x &gt; 10' },
    { from: 'gate', to: 'big', condition: '=x &gt; 1' },
    'gate->other',
  ],
);
const NO_DEFAULT = bpmn(
  'no-default',
  [start(), exclusive('gate'), end()],
  ['start->gate', { from: 'gate', to: 'end', condition: '=x &gt; 1' }],
);
const FORK = bpmn(
  'fork',
  [start(), parallel('fork-gate'), serviceTask('a', 'a'), serviceTask('b', 'b'), parallel('join'), end()],
  ['start->fork-gate', 'fork-gate->a', 'fork-gate->b', 'a->join', 'b->join', 'join->end'],
);

describe('exclusive gateway', () => {
  it.each([
    { x: 20, taken: 'huge' },
    { x: 2, taken: 'big' },
    { x: 0, taken: 'other' },
  ])('should take the first flow whose condition holds, else the default: x = $x goes to $taken [XGW1] [XGW2]', async ({ x, taken }) => {
    // given
    const driver = await withEngine();
    await driver.deploy(['choice.bpmn', CHOICE]);
    // when
    await driver.start('choice', { x });
    // then
    expect(driver.completed()).toEqual(['start', 'gate', taken, 'choice']);
  });

  it('should raise CONDITION_ERROR when no condition holds and there is no default [XGW3]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['no-default.bpmn', NO_DEFAULT]);
    // when
    await driver.start('no-default', { x: 1 });
    // then
    expect(driver.incidents()).toEqual([
      expect.objectContaining({
        elementId: 'gate',
        errorType: 'CONDITION_ERROR',
        errorMessage: 'Expected at least one condition to evaluate to true, or to have a default flow',
      }),
    ]);
    expect(driver.test.records().lifeCycle('gate')).toEqual(['gate ELEMENT_ACTIVATING']);
  });

  it('should raise EXTRACT_VALUE_ERROR when a condition is no boolean, and go on when it is mended and resolved [XGW4] [INC2]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['no-default.bpmn', NO_DEFAULT]);
    const instance = await driver.start('no-default');
    const [incident] = driver.incidents();
    expect(incident?.errorType).toBe('EXTRACT_VALUE_ERROR');
    // when
    must(await driver.test.engine.setVariables({ elementInstanceKey: instance, variables: { x: 5 }, local: false }));
    must(await driver.test.engine.resolveIncident({ incidentKey: incident?.key ?? 0 }));
    await driver.test.idle();
    // then
    expect(driver.incidents()).toEqual([]);
    expect(driver.completed()).toEqual(['start', 'gate', 'end', 'no-default']);
    expect(
      driver.test
        .records()
        .lifeCycle('gate')
        .filter((step) => step === 'gate ELEMENT_ACTIVATING'),
    ).toHaveLength(1);
  });
});

describe('parallel gateway', () => {
  it('should start every outgoing flow [PGW1]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['fork.bpmn', FORK]);
    // when
    await driver.start('fork');
    // then
    expect(await driver.jobs('a')).toHaveLength(1);
    expect(await driver.jobs('b')).toHaveLength(1);
  });

  it('should not join before every incoming flow is taken [PGW2]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['fork.bpmn', FORK]);
    await driver.start('fork');
    // when
    await driver.complete('a');
    // then
    expect(driver.completed()).not.toContain('join');
    expect(driver.test.records().rejections()).toEqual([
      expect.objectContaining({
        rejectionReason: "Expected to be able to activate parallel gateway 'join', but not all sequence flows have been taken.",
      }),
    ]);
  });

  it('should join once when every incoming flow is taken [PGW3]', async () => {
    // given
    const driver = await withEngine();
    await driver.deploy(['fork.bpmn', FORK]);
    await driver.start('fork');
    // when
    await driver.complete('b');
    await driver.complete('a');
    // then
    expect(driver.completed().filter((id) => id === 'join')).toHaveLength(1);
    expect(driver.completed().slice(-2)).toEqual(['end', 'fork']);
  });

  it('should wait for each flow, not for as many tokens as flows [PGW4]', async () => {
    // given: two tokens reach the join over the same flow
    const twice = bpmn(
      'twice',
      [start(), parallel('split'), exclusive('merge'), serviceTask('slow', 'slow'), parallel('join'), end()],
      ['start->split', { from: 'split', to: 'merge' }, 'split->slow', 'merge->join', 'slow->join', 'join->end'],
    ).replace(
      '<bpmn:sequenceFlow id="split-merge"',
      '<bpmn:sequenceFlow id="split-merge-2" sourceRef="split" targetRef="merge"></bpmn:sequenceFlow><bpmn:sequenceFlow id="split-merge"',
    );
    const xml = twice
      .replace(
        '<bpmn:outgoing>split-merge</bpmn:outgoing>',
        '<bpmn:outgoing>split-merge</bpmn:outgoing><bpmn:outgoing>split-merge-2</bpmn:outgoing>',
      )
      .replace(
        '<bpmn:incoming>split-merge</bpmn:incoming>',
        '<bpmn:incoming>split-merge</bpmn:incoming><bpmn:incoming>split-merge-2</bpmn:incoming>',
      );
    const driver = await withEngine();
    await driver.deploy(['twice.bpmn', xml]);
    // when
    await driver.start('twice');
    // then
    expect(driver.completed().filter((id) => id === 'merge')).toHaveLength(2);
    expect(driver.completed()).not.toContain('join');
  });
});
