import type { AnswerSet, SubmissionAccepted, TaskDetail } from '#contract';
import { useState } from 'react';
import { useServices } from '../app/ServicesContext.ts';
import { useMedia } from '../look/useMedia.ts';
import { createCheck } from './createCheck.ts';
import type { Keeping } from './createDraftKeeper.ts';
import type { FieldError } from './form/FieldError.ts';
import { useDraft } from './useDraft.ts';
import { useFormView } from './useFormView.ts';
import type { ShownForm } from './useFormView.ts';
import { usePages } from './usePages.ts';
import type { Pages } from './usePages.ts';
import { useSubmission } from './useSubmission.ts';
import type { SubmissionOf } from './useSubmission.ts';

export interface TaskFormState {
  form: ShownForm;
  pages: Pages;
  /** All pages at once rather than one by one. */
  whole: boolean;
  setWhole: (whole: boolean) => void;
  errors: readonly FieldError[];
  keeping: Keeping;
  submission: SubmissionOf;
  goTo: (field: string) => void;
  next: () => void;
  submit: () => void;
  keepMine: () => Promise<void>;
  takeTheirs: () => Promise<void>;
}

const PHONE = '(max-width: 699px)';
const AFTER_PAGE_MS = 60;

/** Everything that a step's form does: is kept, paged, checked and sent. */
export function useTaskForm(detail: TaskDetail, onAccepted: (accepted: SubmissionAccepted) => void): TaskFormState {
  const { api } = useServices();
  const { keeper, keeping, waiting } = useDraft(detail);
  const [schema] = useState(detail.form.schema);
  const [check] = useState(() => createCheck(detail));
  const [answers, setAnswers] = useState<AnswerSet>(waiting === null ? detail.answers : { ...detail.answers, ...waiting.answers });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const phone = useMedia(PHONE);
  const [chosenWhole, setWhole] = useState<boolean | null>(null);
  const whole = chosenWhole ?? !phone;
  const form = useFormView({
    schema,
    answers,
    readOnly: false,
    onChange: (view) => keeper.change(view.answers()),
    onBlur(view, field) {
      const given = view.answers();
      if (given[field] === undefined) return;
      const now = check(given).filter((error) => error.field === field);
      const others = errors.filter((error) => error.field !== field);
      if (others.length === errors.length && now.length === 0) return;
      setErrors([...others, ...now]);
      view.showErrors([...others, ...now]);
    },
  });
  const pages = usePages(form.pages, form.view, whole);
  const pageOf = (field: string): string | null => form.view?.pageOf(field) ?? null;
  const goTo = (field: string): void => {
    const page = pageOf(field);
    if (page !== null && !whole) pages.go(page);
    window.setTimeout(() => form.view?.focus(field), AFTER_PAGE_MS);
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
    onAccepted(accepted) {
      keeper.stop();
      keeper.adopt(0);
      onAccepted(accepted);
    },
  });
  const checkAll = (): { given: AnswerSet; found: readonly FieldError[] } => {
    const given = form.view?.answers() ?? {};
    return { given, found: check(given) };
  };
  return {
    form,
    pages,
    whole,
    setWhole,
    errors,
    keeping,
    submission,
    goTo,
    next() {
      const here = checkAll().found.filter((error) => pageOf(error.field) === pages.current?.id);
      mend(here);
      if (here.length === 0) pages.forward();
    },
    submit() {
      const { given, found } = checkAll();
      mend(found);
      if (found.length === 0) submission.send(given);
    },
    keepMine: () => keeper.keepMine(checkAll().given),
    async takeTheirs() {
      const theirs = await api.task(detail.task.id);
      keeper.adopt(theirs.draft?.revision ?? 0);
      setAnswers(theirs.answers);
    },
  };
}
