import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectEngine } from './support/connectEngine.ts';
import { procedureIds, readScenarios } from './support/readScenarios.ts';
import { runScenario } from './support/runScenario.ts';

let engine: Awaited<ReturnType<typeof connectEngine>>;

beforeAll(async () => {
  engine = await connectEngine();
}, 60_000);
afterAll(() => engine.stop());

const scenarios = readScenarios();

it('should have a scenario for every procedure', () => {
  const covered = new Set(scenarios.map(({ procedure }) => procedure));
  expect(procedureIds().filter((id) => !covered.has(id))).toEqual([]);
});

describe.each(procedureIds())('%s', (procedure) => {
  const own = scenarios.filter((found) => found.procedure === procedure).map((found) => [found.scenario.title, found] as const);

  it.each(own)(
    '%s',
    async (_title, found) => {
      // when
      const outcome = await runScenario(engine, found);

      // then
      expect(outcome.leftOver).toEqual([]);
      expect(outcome.completed).toEqual(found.scenario.steps.flatMap((step) => ('complete' in step ? [step.complete] : [])));
      expect(outcome.result).toMatchObject(found.scenario.result ?? {});
    },
    120_000,
  );
});
