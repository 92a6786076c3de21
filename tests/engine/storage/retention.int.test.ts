import { expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '../../../engine/adapters/createSystemClock.ts';
import { createSystemScheduler } from '../../../engine/adapters/createSystemScheduler.ts';
import { createEngine } from '../../../engine/createEngine.ts';
import { createDecisionEngine } from '../../../engine/decision/createDecisionEngine.ts';
import { createFeel } from '../../../engine/expression/createFeel.ts';
import { parseBpmn } from '../../../engine/model/parseBpmn.ts';

it('should keep only the newest records when told how many, and go on as before [LOG5]', async () => {
  // given
  const dataDir = await mkdtemp(join(tmpdir(), 'iss-retention-'));
  const feel = createFeel({ now: () => 0, random: () => 0, zone: 'UTC' });
  const engine = await createEngine({
    dataDir,
    clock: createSystemClock(),
    scheduler: createSystemScheduler(),
    feel,
    decisions: createDecisionEngine(feel),
    parseBpmn,
    logRetention: 500,
  });
  const publish = () => engine.publishMessage({ name: 'm', correlationKey: 'k', timeToLiveMillis: 0, messageId: '', variables: {} });
  // when
  for (let round = 0; round < 40; round += 1) await Promise.all(Array.from({ length: 100 }, publish));
  const kept = [...engine.exporter.after(0)].map((record) => record.position);
  await engine.close();
  await rm(dataDir, { recursive: true, force: true });
  // then
  expect(kept.at(-1)).toBe(12_000);
  expect(kept[0]).toBeGreaterThan(9_000);
  expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => (kept[0] ?? 0) + index));
});
