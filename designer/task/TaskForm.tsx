import type { AnswerSet, SubmissionAccepted, TaskDetail } from '#contract';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../app/ServicesContext.ts';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { useMedia } from '../look/useMedia.ts';
import { useTime } from '../time/useTime.ts';
import { checkForm } from './checkForm.ts';
import { ConflictBanner } from './ConflictBanner.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { FieldError } from './form/FieldError.ts';
import { FormFooter } from './FormFooter.tsx';
import { PageSteps } from './PageSteps.tsx';
import { useDraft } from './useDraft.ts';
import { useFormView } from './useFormView.ts';
import { usePages } from './usePages.ts';
import { useSubmission } from './useSubmission.ts';

export interface TaskFormProps {
  detail: TaskDetail;
  onAccepted: (accepted: SubmissionAccepted) => void;
}

const PHONE = '(max-width: 699px)';

/** The form of a step: kept while it is typed, checked page by page, sent at the end. */
export function TaskForm({ detail, onAccepted }: TaskFormProps): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const { api } = useServices();
  const draft = useDraft(detail);
  const { keeper } = draft;
  const [schema] = useState(detail.form.schema);
  const [answers, setAnswers] = useState<AnswerSet>(draft.waiting?.answers ?? detail.answers);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const phone = useMedia(PHONE);
  const [whole, setWhole] = useState(!phone);
  const form = useFormView({
    schema,
    answers,
    readOnly: false,
    onChange: (view) => keeper.change(view.answers()),
    onBlur: (view, field) => {
      const given = view.answers();
      const now = checkForm(schema, given).filter((error) => error.field === field && given[field] !== undefined);
      const next = [...errors.filter((error) => error.field !== field), ...now];
      if (next.length === errors.length && now.length === 0) return;
      setErrors(next);
      view.showErrors(next);
    },
  });
  const pages = usePages(form.pages, form.view, whole);
  const goTo = (field: string): void => {
    const page = form.view?.pageOf(field) ?? null;
    if (page !== null && !whole) pages.go(page);
    window.setTimeout(() => form.view?.focus(field), 60);
  };
  const mend = (found: readonly FieldError[]): void => {
    setErrors(found);
    form.view?.showErrors(found);
    const first = found[0];
    if (first !== undefined) goTo(first.field);
  };
  const submission = useSubmission({
    taskId: detail.task.id,
    onRefused: mend,
    onAccepted: (accepted) => {
      keeper.stop();
      keeper.adopt(0);
      onAccepted(accepted);
    },
  });
  const next = (): void => {
    if (form.view === null) return;
    const all = checkForm(schema, form.view.answers());
    const here = all.filter((error) => whole || form.view?.pageOf(error.field) === pages.current?.id);
    mend(here);
    if (here.length === 0) pages.forward();
  };
  const submit = (): void => {
    if (form.view === null) return;
    const given = form.view.answers();
    const found = checkForm(schema, given);
    mend(found);
    if (found.length > 0) return;
    submission.send(given);
  };
  const takeTheirs = async (): Promise<void> => {
    const theirs = await api.task(detail.task.id);
    keeper.adopt(theirs.draft?.revision ?? 0);
    setAnswers(theirs.answers);
  };
  if (form.broken) {
    return (
      <Banner tone="attention" title={t('task.formBroken')} role="alert">
        <p>{t('task.formBrokenText')}</p>
        <p className="small quiet">{t('app.supportCode', { code: detail.form.id })}</p>
      </Banner>
    );
  }
  return (
    <>
      {draft.keeping.kind === 'untouched' && detail.draft !== null ? (
        <p className="small quiet draft-note">
          {detail.draft.byMe
            ? t('task.draftRestored', { when: time.when(detail.draft.savedAt) })
            : t('task.draftOf', { when: time.when(detail.draft.savedAt) })}
        </p>
      ) : null}
      {draft.keeping.kind === 'conflict' ? (
        <ConflictBanner onMine={() => void keeper.keepMine(form.view?.answers() ?? {})} onTheirs={() => void takeTheirs()} />
      ) : null}
      <ErrorSummary errors={errors} onGo={goTo} />
      {submission.problem === null ? null : <ProblemBanner problem={submission.problem} title={t('task.submitFailed')} onRetry={submit} />}
      {submission.waiting ? (
        <Banner tone="away" role="status">
          <p>{t('task.waitingNetwork')}</p>
        </Banner>
      ) : null}
      {pages.list.length > 1 ? <PageSteps pages={pages} whole={whole} /> : null}
      {form.view === null ? <Skeleton rows={3} /> : null}
      <div ref={form.ref} className="task-form" />
      {pages.list.length > 1 ? (
        <Button tone="quiet" onClick={() => setWhole(!whole)}>
          {whole ? t('task.showPages') : t('task.showAll')}
        </Button>
      ) : null}
      <FormFooter
        keeping={draft.keeping}
        first={whole || pages.isFirst}
        last={whole || pages.isLast}
        submitLabel={detail.submitLabel}
        busy={submission.busy}
        ready={form.view !== null}
        onBack={pages.backward}
        onNext={next}
        onSubmit={submit}
      />
    </>
  );
}
