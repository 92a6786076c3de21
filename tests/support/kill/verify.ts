import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseModel } from '../driver/caseModel.ts';
import { expected, insist, observe } from '../driver/caseWork.ts';
import type { Cast } from '../driver/story.ts';

/** Waits until the product shows what the model says, and stays so for a moment; else answers what differs. */
export async function differences(cast: Cast, model: CaseModel, millis = 45_000): Promise<string | undefined> {
  const until = Date.now() + millis;
  const want = JSON.stringify(expected(model));
  let have = '';
  let calm = 0;
  while (Date.now() < until) {
    have = JSON.stringify(await insist(`a look at case ${model.caseId}`, () => observe(cast, model.caseId)));
    calm = have === want ? calm + 1 : 0;
    if (calm === 2) return undefined;
    await sleep(120);
  }
  return `case ${model.caseId}: expected ${want}, found ${have}; done: ${model.done.join(' ')}`;
}
