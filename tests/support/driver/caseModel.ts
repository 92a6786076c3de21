/** What a driver expects of one domestic-violence case, advanced only by what the server acknowledged. */
export interface CaseModel {
  readonly caseId: string;
  /** Open steps; handoff steps carry their agency behind an @. */
  readonly open: readonly string[];
  /** Steps whose submission was acknowledged, in that order. */
  readonly done: readonly string[];
  /** State of the newest handoff of each agency, and of those before it. */
  readonly handoffs: readonly { readonly agency: string; readonly state: string }[];
  readonly closed: boolean;
}

/** A case right after its start was acknowledged. */
export const opened = (caseId: string): CaseModel => ({ caseId, open: ['complaint'], done: [], handoffs: [], closed: false });

const CHAIN: Readonly<Record<string, readonly string[]>> = {
  complaint: ['details'],
  details: ['consent'],
  consent: ['concerns'],
  concerns: ['confirmPathway'],
  confirmPathway: ['initialScreening'],
  initialScreening: ['prepareHandoff@dovvsu', 'prepareHandoff@ghs', 'safetyPlan'],
  safetyPlan: ['actionPlan'],
  actionPlan: ['approvePlan'],
  followUpVisit: ['requestClosure'],
  requestClosure: ['approveClosure'],
};

/** Answers that decide which way a step goes; the driver draws them at random. */
export interface Choice {
  readonly decision?: 'approve' | 'return';
  readonly handoffAnswer?: 'accepted' | 'declined' | 'waitlisted';
}

/** After a place on the waiting list the partner is asked again, once its time is over. */
const AFTER_ANSWER = { accepted: 'provideService', declined: 'chooseProvider', waitlisted: 'answerHandoff' } as const;

function following(step: string, choice: Choice): readonly string[] {
  const [stepId, agency] = step.split('@') as [string, string | undefined];
  switch (stepId) {
    case 'prepareHandoff':
    case 'chooseProvider':
      return [`answerHandoff@${agency ?? ''}`];
    case 'answerHandoff':
      return [`${AFTER_ANSWER[choice.handoffAnswer ?? 'declined']}@${agency ?? ''}`];
    case 'approvePlan':
      return choice.decision === 'return' ? ['actionPlan'] : [];
    case 'approveClosure':
      return choice.decision === 'return' ? ['requestClosure'] : [];
    default:
      return CHAIN[stepId] ?? [];
  }
}

function handoffsAfter(handoffs: CaseModel['handoffs'], step: string, choice: Choice): CaseModel['handoffs'] {
  const [stepId, agency = ''] = step.split('@');
  if (stepId === 'prepareHandoff' || stepId === 'chooseProvider') return [...handoffs, { agency, state: 'sent' }];
  const state = stepId === 'answerHandoff' ? (choice.handoffAnswer ?? 'accepted') : stepId === 'provideService' ? 'done' : undefined;
  if (state === undefined) return handoffs;
  const newest = handoffs.findLastIndex((handoff) => handoff.agency === agency);
  return handoffs.map((handoff, index) => (index === newest ? { agency, state } : handoff));
}

const BRANCHES = /^(prepareHandoff|answerHandoff|provideService|chooseProvider|safetyPlan|actionPlan|approvePlan)/;

/** The model after an acknowledged submission of one of its open steps. */
export function advance(model: CaseModel, step: string, choice: Choice): CaseModel {
  const index = model.open.indexOf(step);
  if (index < 0) throw new Error(`${step} is not open in the model of ${model.caseId}: ${model.open.join(', ')}`);
  const next = following(step, choice);
  const rest = [...model.open.slice(0, index), ...model.open.slice(index + 1), ...next];
  const joined = BRANCHES.test(step) && rest.length === 0;
  return {
    caseId: model.caseId,
    open: joined ? ['followUpVisit'] : rest,
    done: [...model.done, step],
    handoffs: handoffsAfter(model.handoffs, step, choice),
    closed: step === 'approveClosure' && choice.decision === 'approve',
  };
}
