import type { TFunction } from 'i18next';
import type { SubmissionAccepted, TaskDetail } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useTime } from '../time/useTime.ts';
import { ConflictBanner } from './ConflictBanner.tsx';
import type { ConflictBannerProps } from './ConflictBanner.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { GiveBack } from './GiveBack.tsx';
import { FormFooter } from './FormFooter.tsx';
import { PageSteps } from './PageSteps.tsx';
import { useTaskForm } from './useTaskForm.ts';

export interface TaskFormProps {
  detail: TaskDetail;
  onAccepted: (accepted: SubmissionAccepted) => void;
}

function DraftNote({ draft }: { draft: NonNullable<TaskDetail['draft']> }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const when = time.when(draft.savedAt);
  return <p className="small quiet draft-note">{draft.byMe ? t('task.draftRestored', { when }) : t('task.draftOf', { when })}</p>;
}

function BrokenForm({ formId }: { formId: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Banner tone="attention" title={t('task.formBroken')} role="alert">
      <p>{t('task.formBrokenText')}</p>
      <p className="small quiet">{t('app.supportCode', { code: formId })}</p>
    </Banner>
  );
}

/** The form of a step: kept while it is typed, checked page by page, sent at the end. */
export function TaskForm({ detail, onAccepted }: TaskFormProps): ReactElement {
  const { t } = useTranslation();
  const {
    form: { place, view, broken },
    pages,
    whole,
    submission,
    ...state
  } = useTaskForm(detail, onAccepted);
  if (broken) return <BrokenForm formId={detail.form.id} />;
  const many = pages.list.length > 1;
  const paged = many && !whole;
  return (
    <>
      {state.keeping.kind === 'untouched' && detail.draft !== null ? <DraftNote draft={detail.draft} /> : null}
      {state.keeping.kind === 'conflict' ? (
        <ConflictBanner words={conflictWords(t)} onMine={state.keepMine} onTheirs={state.takeTheirs} />
      ) : null}
      {submission.problem === null ? null : (
        <ProblemBanner problem={submission.problem} title={t('task.submitFailed')} onRetry={state.submit} />
      )}
      <div role="status">
        {submission.waiting ? (
          <Banner tone="away">
            <p>{t('task.waitingNetwork')}</p>
          </Banner>
        ) : null}
      </div>
      <ErrorSummary errors={state.errors} labelOf={(field) => view?.labelOf(field) ?? ''} onGo={state.goTo} />
      {paged ? <PageSteps pages={pages} /> : null}
      {view === null ? <Skeleton rows={3} /> : null}
      <div ref={place} className="task-form" />
      <div className="task-hand">
        {many ? (
          <Button tone="quiet" onClick={() => state.setWhole(!whole)}>
            {whole ? t('task.showPages') : t('task.showAll')}
          </Button>
        ) : null}
        {detail.may.release ? <GiveBack taskId={detail.task.id} /> : null}
      </div>
      <FormFooter
        keeping={state.keeping}
        first={!paged || pages.isFirst}
        last={!paged || pages.isLast}
        submitLabel={detail.submitLabel}
        busy={submission.busy}
        ready={view !== null}
        onBack={pages.backward}
        onNext={state.next}
        onSubmit={state.submit}
      />
    </>
  );
}

const conflictWords = (t: TFunction): ConflictBannerProps['words'] => ({
  title: t('task.conflictTitle'),
  text: t('task.conflictText'),
  mine: t('task.conflictMine'),
  theirs: t('task.conflictTheirs'),
});
