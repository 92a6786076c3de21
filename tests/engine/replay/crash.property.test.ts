import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '../../../engine/engine.ts';
import {
  bpmn,
  callActivity,
  end,
  exclusive,
  ioMapping,
  message,
  messageCatch,
  parallel,
  reminder,
  serviceTask,
  start,
} from '../support/bpmn.ts';
import { drive, must, withEngine, type Driver } from '../support/withEngine.ts';

const WORK = bpmn(
  'work',
  [
    start(),
    parallel('fork'),
    serviceTask('a', 'a'),
    serviceTask('b', 'b'),
    reminder('late', 'b', 'PT1H'),
    parallel('join'),
    end(),
    end('reminded'),
  ],
  ['start->fork', 'fork->a', 'fork->b', 'a->join', 'b->join', 'join->end', 'late->reminded'],
);
const WAITS = bpmn(
  'waits',
  [message('m', 'go', '=key'), start(), messageCatch('catch', 'm'), serviceTask('c', 'c'), end()],
  ['start->catch', 'catch->c', 'c->end'],
);
const DEEP = bpmn(
  'deep',
  [
    start(),
    exclusive('more', 'more-d'),
    callActivity('again', 'deep', { extensions: ioMapping({ depth: '=depth - 1' }) }),
    end(),
    serviceTask('d', 'd'),
  ],
  ['start->more', { from: 'more', to: 'again', condition: '=depth &gt; 0' }, 'more->d', 'again->end', 'd->end'],
);
const TYPES = ['a', 'b', 'c', 'd'] as const;

type Step =
  | { readonly kind: 'create'; readonly process: 'work' | 'waits' | 'deep' }
  | { readonly kind: 'complete' | 'fail'; readonly type: (typeof TYPES)[number] }
  | { readonly kind: 'publish'; readonly key: number }
  | { readonly kind: 'advance'; readonly minutes: number }
  | { readonly kind: 'crash'; readonly turns: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      process: fc.constantFrom('work' as const, 'waits' as const, 'deep' as const),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('complete' as const, 'fail' as const), type: fc.constantFrom(...TYPES) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const), key: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('advance' as const), minutes: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const), turns: fc.integer({ min: 0, max: 3 }) }) },
);

/** What the engine said yes to: instances started, jobs completed. */
interface Acknowledged {
  readonly instances: Set<number>;
  readonly jobs: Set<number>;
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const request = (type: string) => ({ type, worker: 'w', timeoutMillis: 600_000, maxJobs: 3, fetchVariables: [] });

/** Sends without waiting; a crash may come before the answer. */
function send(driver: Driver, action: Exclude<Step, { readonly kind: 'crash' }>, acknowledged: Acknowledged): Promise<unknown> {
  const { engine } = driver.test;
  switch (action.kind) {
    case 'create':
      return note(
        engine.createProcessInstance({
          bpmnProcessId: action.process,
          version: -1,
          processDefinitionKey: 0,
          variables: { key: acknowledged.instances.size % 3, depth: 25 },
        }),
        (created) => acknowledged.instances.add(created.processInstanceKey),
      );
    case 'publish':
      return note(
        engine.publishMessage({
          name: 'go',
          correlationKey: String(action.key),
          timeToLiveMillis: 120_000,
          messageId: '',
          variables: { got: action.key },
        }),
      );
    case 'advance':
      return driver.test.advance(action.minutes * 60_000);
    case 'complete':
      return note(engine.activateJobs(request(action.type)), ({ jobs }) => {
        for (const { key } of jobs)
          void note(engine.completeJob({ jobKey: key, variables: { done: key } }), () => acknowledged.jobs.add(key));
      });
    case 'fail':
      return note(engine.activateJobs(request(action.type)), ({ jobs }) => {
        for (const { key } of jobs)
          void note(engine.failJob({ jobKey: key, retries: 1, errorMessage: '', retryBackOffMillis: 1000, variables: {} }));
      });
  }
}

/** A crash breaks the promise; then nothing was promised. */
async function note<T>(answer: Promise<Outcome<T>>, then: (value: T) => unknown = () => undefined): Promise<void> {
  const outcome = await answer.catch(() => undefined);
  if (outcome?.ok === true) then(outcome.value);
}

async function run(driver: Driver, steps: readonly Step[]): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { instances: new Set(), jobs: new Set() };
  for (const action of steps) {
    if (action.kind === 'crash') {
      for (let count = 0; count < action.turns; count += 1) await turn();
      await driver.test.crash();
    } else if (action.kind === 'advance') await send(driver, action, acknowledged);
    else void send(driver, action, acknowledged);
  }
  await driver.test.idle();
  return acknowledged;
}

/** Works everything off: time-outs, messages, jobs. */
async function finish(driver: Driver): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    await driver.test.advance(3_600_000);
    for (const key of [0, 1, 2])
      must(
        await driver.test.engine.publishMessage({
          name: 'go',
          correlationKey: String(key),
          timeToLiveMillis: 0,
          messageId: '',
          variables: {},
        }),
      );
    let done = 0;
    for (const type of TYPES)
      for (const job of must(await driver.test.engine.activateJobs({ ...request(type), maxJobs: 100 })).jobs) {
        must(await driver.test.engine.completeJob({ jobKey: job.key, variables: {} }));
        done += 1;
      }
    await driver.test.idle();
    if (done === 0 && round > 3) return;
  }
}

describe('random work with crashes', () => {
  it('should lose nothing that was acknowledged, double nothing, and equal its replay after every crash [CRASH1] [REPLAY1]', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        // given
        const driver = await withEngine();
        await driver.deploy(['work.bpmn', WORK], ['waits.bpmn', WAITS], ['deep.bpmn', DEEP]);
        // when
        const acknowledged = await run(driver, steps);
        await finish(drive(driver.test));
        // then
        const records = driver.test.records();
        const ends = (key: number): number =>
          records.events('PROCESS_INSTANCE', 'ELEMENT_COMPLETED').filter((record) => record.key === key).length;
        for (const key of acknowledged.instances) expect({ key, ends: ends(key) }).toEqual({ key, ends: 1 });
        const completed = records.events('JOB', 'COMPLETED').map(({ key }) => key);
        expect(new Set(completed).size).toBe(completed.length);
        for (const key of acknowledged.jobs) expect(completed).toContain(key);
        expect(records.events('INCIDENT', 'CREATED')).toEqual([]);
        await driver.test.crash();
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
