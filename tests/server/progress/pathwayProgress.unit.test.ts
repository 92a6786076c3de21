import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { FlowGraph } from '../../../server/progress/FlowGraph.ts';
import { pathwayProgress, type Doing } from '../../../server/progress/pathwayProgress.ts';
import { readFlowGraph } from '../../../server/progress/readFlowGraph.ts';
import { readBpmn } from '../../../server/content/BpmnSource.ts';
import { bpmn } from '../releases/support/sampleContent.ts';

const graphOf = async (processId: string): Promise<FlowGraph> => {
  const file = `processes/${processId}/${processId}.bpmn`;
  return readFlowGraph(await readBpmn({ file, text: await readFile(file, 'utf8') }, processId));
};

const CORES = ['core-screening', 'core-handoff', 'core-plan-approval', 'core-follow-up', 'core-closure'];
const STEPS: Readonly<Record<string, string>> = {
  initialScreening: 'core-screening',
  prepareHandoff: 'core-handoff',
  answerHandoff: 'core-handoff',
  provideService: 'core-handoff',
  actionPlan: 'core-plan-approval',
  approvePlan: 'core-plan-approval',
  followUpVisit: 'core-follow-up',
  requestClosure: 'core-closure',
};

let minute = 0;
const at = (): Date => new Date(Date.UTC(2026, 10, 23, 9, (minute += 1)));

/** A task of the part `part`, open, or done with these answers. */
const task = (part: string, stepId: string, answers: Record<string, unknown> | 'open' | 'withdrawn'): Doing => ({
  part,
  processId: STEPS[stepId] ?? 'domestic-violence',
  stepId,
  title: `Title of ${stepId}`,
  standing: typeof answers === 'string' ? answers : 'done',
  createdAt: at(),
  sentAt: typeof answers === 'string' ? null : at(),
  answers: typeof answers === 'string' ? {} : answers,
});

describe('how far a case is in Domestic violence', () => {
  let root: FlowGraph;
  let called: ReadonlyMap<string, FlowGraph>;
  beforeAll(async () => {
    root = await graphOf('domestic-violence');
    called = new Map(await Promise.all(CORES.map(async (id) => [id, await graphOf(id)] as const)));
  });
  const statesOf = (tasks: readonly Doing[], finished = false): Record<string, string> =>
    Object.fromEntries(pathwayProgress({ root, called, tasks, finished }).map(({ elementId, state }) => [elementId, state]));
  const screened = (safety: string) => task('screening', 'initialScreening', { assessment_safety_category: safety });

  it('should say what comes first while nothing has begun', () => {
    expect(statesOf([])).toEqual({ screening: 'next' });
  });

  it('should name what is open inside the step that is on, and what may follow it', () => {
    const parts = pathwayProgress({ root, called, tasks: [task('screening', 'initialScreening', 'open')], finished: false });

    expect(parts.map(({ elementId, name, state, now }) => [elementId, name, state, now])).toEqual([
      ['screening', 'Initial screening', 'on', ['Title of initialScreening']],
      ['policeHandoff', 'Handoff to DOVVSU', 'next', []],
      ['healthHandoff', 'Handoff to health', 'next', []],
      ['safetyPlan', 'Make the safety plan', 'next', []],
      ['plan', 'Action plan and approval', 'next', []],
    ]);
  });

  it('should name steps in the order of the arrows, those after the ways came together last', () => {
    const parts = pathwayProgress({ root, called, tasks: [screened('safe'), task('plan', 'actionPlan', 'open')], finished: false });

    expect(parts.map(({ elementId }) => elementId)).toEqual(['screening', 'plan', 'followUp']);
  });

  it('should keep two calls of one procedure apart', () => {
    const states = statesOf([
      screened('safe'),
      task('policeHandoff', 'prepareHandoff', { service_referral: 'referred' }),
      task('healthHandoff', 'prepareHandoff', 'open'),
      task('plan', 'actionPlan', 'open'),
      task('policeHandoff', 'answerHandoff', 'open'),
    ]);

    expect(states).toMatchObject({ screening: 'done', policeHandoff: 'on', healthHandoff: 'on', plan: 'on', followUp: 'next' });
    expect(states).not.toHaveProperty('safetyPlan');
  });

  it('should know by a called procedure’s own arrows that it is over, before the ways come together', () => {
    const served = task('policeHandoff', 'provideService', {});

    expect(statesOf([screened('safe'), served, task('plan', 'actionPlan', 'open')])).toMatchObject({ policeHandoff: 'done', plan: 'on' });
  });

  it('should leave a called procedure on while it waits and nobody has anything to do', () => {
    const between = statesOf([screened('safe'), task('followUp', 'followUpVisit', { need_follow_up_visit: 'yes' })]);
    const returned = statesOf([screened('safe'), task('plan', 'approvePlan', { decision: 'return' })]);

    const visited = statesOf([screened('safe'), task('followUp', 'followUpVisit', { need_follow_up_visit: 'no' })]);
    const kept = statesOf([screened('safe'), task('healthHandoff', 'prepareHandoff', { service_referral: 'given' })]);

    expect([between['followUp'], between['closure']]).toEqual(['on', 'next']);
    expect([visited['followUp'], kept['healthHandoff']]).toEqual(['done', 'done']);
    expect(returned['plan']).toBe('on');
    expect(statesOf([screened('safe'), task('plan', 'approvePlan', { decision: 'approve' })])['plan']).toBe('done');
  });

  it('should leave it on where the answers do not tell', () => {
    expect(statesOf([screened('safe'), task('plan', 'approvePlan', {})])['plan']).toBe('on');
  });

  it('should not mark a step that the pathway took back', () => {
    expect(statesOf([screened('unsafe'), task('safetyPlan', 'safetyPlan', 'withdrawn')])).not.toHaveProperty('safetyPlan');
  });

  it('should be done with every step and the outcome once the case is closed', () => {
    const states = statesOf(
      [
        screened('unsafe'),
        task('safetyPlan', 'safetyPlan', {}),
        ...['policeHandoff', 'healthHandoff'].map((part) => task(part, 'provideService', {})),
        task('plan', 'approvePlan', { decision: 'approve' }),
        task('followUp', 'followUpVisit', {}),
        task('closure', 'requestClosure', {}),
      ],
      true,
    );

    expect(new Set(Object.values(states))).toEqual(new Set(['done']));
    expect(Object.keys(states)).toEqual(expect.arrayContaining(['screening', 'safetyPlan', 'closure', 'done']));
  });
});

describe('waits, circles and borders', () => {
  const flow = (id: string, from: string, to: string) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
  const timer = '<bpmn:timerEventDefinition id="t"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
  const graph = async (elements: string) => readFlowGraph(await readBpmn({ file: 'x.bpmn', text: bpmn('x', elements) }, 'x'));
  const circle = () =>
    graph(
      `<bpmn:userTask id="visit" name="Visit"/><bpmn:intermediateCatchEvent id="wait" name="Wait">${timer}</bpmn:intermediateCatchEvent>${flow('a', 'start', 'visit')}${flow('b', 'visit', 'wait')}${flow('c', 'wait', 'visit')}`,
    );
  const visit = (answers: Record<string, unknown> | 'open'): Doing => ({ ...task('visit', 'visit', answers), processId: 'x' });
  const states = (root: FlowGraph, tasks: Doing[]) =>
    Object.fromEntries(
      pathwayProgress({ root, called: new Map(), tasks, finished: false }).map(({ elementId, state }) => [elementId, state]),
    );

  it('should be at the wait after its step, and past it when the step comes again', async () => {
    const root = await circle();

    expect(states(root, [visit({})])).toEqual({ visit: 'done', wait: 'on' });
    expect(states(root, [visit({}), visit('open')])).toEqual({ visit: 'on', wait: 'next' });
  });

  it('should count what hangs on a step’s border as after it, but not as what comes next', async () => {
    const root = await graph(
      `<bpmn:userTask id="visit" name="Visit"/><bpmn:boundaryEvent id="late" attachedToRef="visit" cancelActivity="false">${timer}</bpmn:boundaryEvent><bpmn:userTask id="remind" name="Remind"/><bpmn:endEvent id="end" name="End"/><bpmn:endEvent id="told"/>${flow('a', 'start', 'visit')}${flow('b', 'visit', 'end')}${flow('c', 'late', 'remind')}${flow('d', 'remind', 'told')}`,
    );
    const remind: Doing = { ...task('remind', 'remind', 'open'), processId: 'x' };

    expect(states(root, [visit('open')])).toEqual({ visit: 'on', end: 'next' });
    expect(states(root, [visit('open'), remind])).toMatchObject({ visit: 'on', remind: 'on' });
  });

  it('should count a step inside a sub-process as that part of the drawing', async () => {
    const root = await graph(
      `<bpmn:subProcess id="home" name="At home"><bpmn:userTask id="inner" name="Inner"/></bpmn:subProcess>${flow('a', 'start', 'home')}`,
    );

    expect(root.holder.get('inner')).toBe('home');
  });
});
