import type { TaskSummary } from '#contract';
import type { ReactElement } from 'react';
import { DeadlineBar } from '../look/DeadlineBar.tsx';
import { PersonLine } from '../look/PersonLine.tsx';
import { RiskBadge } from '../look/RiskBadge.tsx';

/** Below a step's name: for whom, why, and by when. */
export function TaskFacts({ task }: { task: TaskSummary }): ReactElement {
  return (
    <div className="task-head">
      <p className="whom figures">
        <span className="number">{task.case.number}</span>
        <PersonLine person={task.case} />
        <RiskBadge risk={task.case.risk} />
      </p>
      <p className="quiet">{task.why}</p>
      <DeadlineBar task={task} />
    </div>
  );
}
