import { afterEach } from '@jest/globals';
import { createTestEngine, type TestEngine, type TestEngineDeps } from '#engine/testing';
import { createDecisionEngine } from '../../../engine/decision/createDecisionEngine.ts';
import type { Document } from '../../../engine/engine.ts';
import { createFeel } from '../../../engine/expression/createFeel.ts';
import { parseBpmn } from '../../../engine/model/parseBpmn.ts';

const open: TestEngine[] = [];

/** After every test the log is replayed into a fresh state and both states must be equal. */
afterEach(async () => {
  for (const engine of open.splice(0)) await engine.verifyAndClose();
});

export async function withEngine(overrides: Partial<TestEngineDeps> = {}): Promise<Driver> {
  const feel = createFeel({ now: () => Date.UTC(2026, 0, 5, 8), random: () => 0.5, zone: 'UTC' });
  const engine = await createTestEngine({
    feel,
    decisions: createDecisionEngine(feel),
    parseBpmn,
    ...overrides,
  });
  open.push(engine);
  return drive(engine);
}

/** Short forms of what tests do most. */
export interface Driver {
  readonly test: TestEngine;
  readonly deploy: (...resources: readonly (readonly [name: string, text: string])[]) => Promise<void>;
  readonly start: (bpmnProcessId: string, variables?: Document) => Promise<number>;
  /** Activates at most 100 jobs of the type for a minute. */
  readonly jobs: (type: string) => Promise<readonly ActivatedJobView[]>;
  /** Completes the oldest job of the type. */
  readonly complete: (type: string, variables?: Document) => Promise<void>;
  readonly incidents: () => readonly {
    readonly key: number;
    readonly errorType: string;
    readonly errorMessage: string;
    readonly elementId: string;
  }[];
  /** Ids of elements that were completed, in order, without flows. */
  readonly completed: () => readonly string[];
}

type ActivatedJobView = Extract<Awaited<ReturnType<TestEngine['engine']['activateJobs']>>, { readonly ok: true }>['value']['jobs'][number];

export function drive(test: TestEngine): Driver {
  const jobs: Driver['jobs'] = async (type) =>
    must(await test.engine.activateJobs({ type, worker: 'test', timeoutMillis: 60_000, maxJobs: 100, fetchVariables: [] })).jobs;
  return {
    test,
    jobs,
    deploy: async (...resources) => {
      must(await test.engine.deploy({ resources: resources.map(([name, text]) => ({ name, content: Buffer.from(text) })) }));
    },
    start: async (bpmnProcessId, variables = {}) => {
      const created = must(await test.engine.createProcessInstance({ bpmnProcessId, version: -1, processDefinitionKey: 0, variables }));
      await test.idle();
      return created.processInstanceKey;
    },
    complete: async (type, variables = {}) => {
      const { jobs: found } = must(
        await test.engine.activateJobs({ type, worker: 'test', timeoutMillis: 60_000, maxJobs: 1, fetchVariables: [] }),
      );
      if (found[0] === undefined) throw new Error(`No job of type ${type} can be activated`);
      must(await test.engine.completeJob({ jobKey: found[0].key, variables }));
      await test.idle();
    },
    incidents: () => {
      const records = test.records();
      const resolved = new Set(records.events('INCIDENT', 'RESOLVED').map(({ key }) => key));
      return records
        .events('INCIDENT', 'CREATED')
        .filter(({ key }) => !resolved.has(key))
        .map(({ key, value: { errorType, errorMessage, elementId } }) => ({ key, errorType, errorMessage, elementId }));
    },
    completed: () =>
      test
        .records()
        .events('PROCESS_INSTANCE', 'ELEMENT_COMPLETED')
        .map(({ value }) => value.elementId),
  };
}

/** The value of an outcome; a rejection fails the test with its text. */
export function must<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rejection: { readonly reason: string } },
): T {
  if (!outcome.ok) throw new Error(outcome.rejection.reason);
  return outcome.value;
}
