import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { watchEvents } from '../../../server/realtime/watchEvents.ts';
import type { WorkDeps } from '../../../server/services/WorkDeps.ts';
import { unitOfWork } from '../../../server/services/unitOfWork.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { createWorkDeps } from '../support/workDeps.ts';

let store: TestStore;
let deps: WorkDeps;
beforeAll(async () => {
  store = await openTestStore();
  deps = await createWorkDeps(store.connection);
});
afterAll(async () => {
  await deps.engine.close();
  await store.stop();
});

describe('events of other servers', () => {
  it('should be announced here, until it is stopped', async () => {
    const heard: string[] = [];
    const stop = watchEvents(deps.models.PersonEvent, (personId) => heard.push(personId));
    const tell = (personId: string) => unitOfWork(deps, (unit) => unit.tell([personId], { kind: 'case-changed' }));
    await sleep(500);

    await tell('p1');
    await tell('p2');
    for (let waited = 0; heard.length < 2 && waited < 10_000; waited += 20) await sleep(20);
    await stop();
    await tell('p3');
    await sleep(200);

    expect(heard).toEqual(['p1', 'p2']);
  });
});
