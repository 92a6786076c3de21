import type { ChangeSentence, WaitingCases } from '#contract';
import { idOf } from '../../changes/Names.ts';
import type { ContentFile } from '../../content/Content.ts';
import type { DraftDeps } from './DraftDeps.ts';

type Steps = WaitingCases['steps'];

/** How many cases of a procedure's releases are at each step now: those with a task there, or under the call there, that is not done. */
export async function waitingCases({ models }: Pick<DraftDeps, 'models'>, procedure: string): Promise<Steps> {
  const releases = await models.Release.find({ procedure }, { _id: 1 }).lean();
  const open = { releaseId: { $in: releases.map(({ _id }) => _id) }, state: { $in: ['open', 'claimed'] } };
  const count = (match: object, place: object) =>
    models.Task.aggregate<{ _id: { place: { processId?: string; stepId: string } }; cases: number }>([
      { $match: match },
      { $group: { _id: { place, caseId: '$caseId' } } },
      { $group: { _id: { place: '$_id.place' }, cases: { $sum: 1 } } },
    ]);
  const calls = { ...open, processId: { $ne: procedure }, rootElementId: { $ne: null } };
  const found = [
    ...(await count(open, { processId: '$processId', stepId: '$stepId' })),
    ...(await count(calls, { stepId: '$rootElementId' })),
  ];
  return found.map(({ _id: { place }, cases }) => ({ processId: procedure, ...place, cases }));
}

/** A change that takes away a step at which cases are says so too. */
export function tellWaiting(change: ChangeSentence, { steps, after }: { steps: Steps; after: readonly ContentFile[] }): ChangeSentence {
  const { file, place, sentence } = change;
  const here = steps.find(({ processId, stepId }) => change.part === 'pathway' && processId === idOf(file) && stepId === place);
  const stays = after.some((part) => part.file === file && part.text.includes(`id="${place ?? ''}"`));
  if (here === undefined || stays) return change;
  const [are, they] = here.cases === 1 ? ['1 case is', 'It finishes'] : [`${here.cases} cases are`, 'They finish'];
  return {
    ...change,
    sentence: `${sentence} ${are} at this step now. ${they} on the release that ${here.cases === 1 ? 'it' : 'they'} began with.`,
  };
}
