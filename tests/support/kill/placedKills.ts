import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseModel, Choice } from '../driver/caseModel.ts';
import { insist, openCase, work } from '../driver/caseWork.ts';
import { type Product, startProduct } from '../driver/product.ts';
import { assembleCast, type Cast } from '../driver/story.ts';
import type { KillReport } from './randomKills.ts';
import { differences } from './verify.ts';
import { CRASH_POINTS } from '../../../server/services/CrashPoint.ts';

const SCRIPT: readonly (readonly [step: string, choice: Choice])[] = [
  ['complaint', {}],
  ['details', {}],
  ['consent', {}],
  ['concerns', {}],
  ['confirmPathway', {}],
  ['initialScreening', {}],
  ['prepareHandoff@dovvsu', {}],
  ['answerHandoff@dovvsu', { handoffAnswer: 'declined' }],
  ['chooseProvider@dovvsu', {}],
  ['answerHandoff@dovvsu', { handoffAnswer: 'accepted' }],
  ['prepareHandoff@ghs', {}],
  ['answerHandoff@ghs', { handoffAnswer: 'accepted' }],
  ['safetyPlan', {}],
  ['actionPlan', {}],
  ['approvePlan', { decision: 'approve' }],
  ['provideService@dovvsu', {}],
  ['provideService@ghs', {}],
  ['followUpVisit', {}],
  ['requestClosure', {}],
  ['approveClosure', { decision: 'approve' }],
];

/** Starts the product again, without its crash point, each time it has killed itself. */
function guard(product: Product): { readonly crashes: () => number; readonly stop: () => Promise<void> } {
  let crashes = 0;
  let watching = true;
  const watch = async () => {
    while (watching) {
      if (product.ended()) {
        crashes += 1;
        await product.restart({ CRASH_POINT: '' });
      }
      await sleep(50);
    }
  };
  const watched = watch();
  return {
    crashes: () => crashes,
    stop: async () => {
      watching = false;
      await watched;
    },
  };
}

async function workThrough(cast: Cast): Promise<CaseModel> {
  let model = await openCase(cast);
  for (const [step, choice] of SCRIPT) model = await work(cast, model, { step, choice });
  return model;
}

/** One whole case while the server kills itself the first time it reaches the crash point. */
async function oneCrash(
  point: string,
): Promise<{ readonly crashes: number; readonly submissions: number; readonly faults: readonly string[] }> {
  const atStart = point.startsWith('release-');
  const product = await startProduct(atStart ? { CRASH_POINT: point } : {});
  try {
    const cast = await insist('sign-in', () => assembleCast(product.url));
    if (!atStart) await product.restart({ CRASH_POINT: point });
    const watch = guard(product);
    const model = await workThrough(cast);
    const fault = await differences(cast, model);
    await watch.stop();
    const crashes = watch.crashes() + product.crashedStarts();
    const never = crashes === 0 ? [`${point}: never reached`] : [];
    return {
      crashes,
      submissions: model.done.length,
      faults: [...never, ...(fault === undefined ? [] : [`${point}: ${fault}`])],
    };
  } finally {
    await product.dispose();
  }
}

/** Places one kill between each pair of durable steps of a start, a task, a submission and a handoff. */
export async function placedKills(settings: {
  readonly say: (line: string) => void;
  readonly points?: readonly string[];
}): Promise<KillReport> {
  const faults: string[] = [];
  let submissions = 0;
  let crashes = 0;
  const points = settings.points ?? CRASH_POINTS;
  for (const point of points) {
    const result = await oneCrash(point);
    faults.push(...result.faults);
    submissions += result.submissions;
    crashes += result.crashes;
    settings.say(`killed at ${point}: ${String(result.submissions)} submissions, ${String(result.faults.length)} faults`);
  }
  return { kind: 'placed', rounds: points.length, kills: { server: crashes }, submissions, cases: points.length, faults };
}
