import { audienceOfHandoff } from '../services/audienceOf.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { handoffAfter, handoffStatesBefore, type HandoffEvent } from '../services/handoffTransitions.ts';
import { unitOfWork } from '../services/unitOfWork.ts';
import { caseOf } from './caseOf.ts';
import { handoffOf } from './handoffOf.ts';
import { complete, type JobHandler } from './JobHandler.ts';
import { optionalVariable } from './variableOf.ts';

/** `finish-handoff`: the service was given after an acceptance, or the pathway takes an unanswered handoff back. What was declined stays so. */
export const finishHandoff: JobHandler = async (deps, job) => {
  const event: HandoffEvent = optionalVariable(job, 'handoffAnswer') === 'accepted' ? 'done' : 'revoked';
  const { Handoff } = deps.models;
  await unitOfWork(deps, async (unit) => {
    const { session, now } = unit;
    const handoff = await handoffOf(deps, job, session);
    const state = handoffAfter(handoff.state, event);
    if (state === null) return;
    const record = await caseOf(deps, job, session);
    const move = { state, at: now, byId: null, byName: null, words: null };
    await Handoff.updateOne(
      { _id: handoff._id, state: { $in: handoffStatesBefore(event) } },
      { $set: { state, updatedAt: now }, $push: { track: move } },
      { session },
    );
    const text = event === 'done' ? 'The service was reported.' : 'A handoff was taken back.';
    await addToTimeline(deps, unit, { caseId: record._id, kind: `handoff-${state}`, text });
    await unit.tell(await audienceOfHandoff(deps.models, handoff, record), {
      kind: 'handoff-changed',
      caseId: handoff.caseId,
      handoffId: handoff._id,
    });
  });
  return complete();
};
