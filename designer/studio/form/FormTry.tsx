import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerSet } from '#contract';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';
import { Facts } from '../../look/Facts.tsx';
import { ErrorSummary } from '../../task/ErrorSummary.tsx';
import type { FieldError } from '../../task/form/FieldError.ts';
import '../../task/task.css';
import { PageSteps } from '../../task/PageSteps.tsx';
import { useFormView } from '../../task/useFormView.ts';
import { usePages } from '../../task/usePages.ts';
import { exampleAnswers } from './schema/exampleAnswers.ts';
import type { FormPart } from './schema/FormPart.ts';
import { readFormText } from './schema/formText.ts';
import { tryAnswers } from './tryAnswers.ts';
import type { TryResult } from './tryAnswers.ts';

const AFTER_PAGE_MS = 60;

function Broken(): ReactElement {
  const { t } = useTranslation();
  return (
    <Banner tone="attention" title={t('studioForm.try.cannot')} role="alert">
      <p>{t('studioForm.try.cannotText')}</p>
    </Banner>
  );
}

function Taken({ result }: { result: TryResult & { ok: true } }): ReactElement {
  const { t } = useTranslation();
  const facts = result.pathway.map(({ label, text }) => ({ label, value: text ?? t('studioForm.try.noAnswer') }));
  return (
    <Banner tone="info" title={t('studioForm.try.fine')} role="status">
      {facts.length === 0 ? (
        <p>{t('studioForm.try.pathwayNone')}</p>
      ) : (
        <>
          <p>{t('studioForm.try.pathwayTitle')}</p>
          <Facts facts={facts} />
          {result.staying === 0 ? null : <p className="small">{t('studioForm.try.stay', { count: result.staying })}</p>}
        </>
      )}
    </Banner>
  );
}

const nothing = (): void => undefined;

function Trial({ form, phone, onAgain }: { form: FormPart; phone: boolean; onAgain: () => void }): ReactElement {
  const { t } = useTranslation();
  const [known] = useState<AnswerSet>(() => exampleAnswers(form, (number) => t('studioForm.try.example', { number })));
  const [result, setResult] = useState<TryResult | null>(null);
  const {
    place,
    view,
    pages: list,
    broken,
  } = useFormView({
    schema: form,
    answers: known,
    readOnly: false,
    onChange: () => setResult((now) => (now?.ok === true ? null : now)),
    onBlur: nothing,
  });
  const pages = usePages(list, view, !phone);
  if (broken) return <Broken />;
  const errors = result?.ok === false ? result.errors : [];
  const show = (found: readonly FieldError[]): void => {
    view?.showErrors(found);
    const first = found[0];
    if (first !== undefined) goTo(first.field);
  };
  const goTo = (field: string): void => {
    const page = view?.pageOf(field) ?? null;
    if (page !== null && phone) pages.go(page);
    window.setTimeout(() => view?.focus(field), AFTER_PAGE_MS);
  };
  const check = (): void => {
    const next = tryAnswers(form, view?.answers() ?? {}, known);
    setResult(next);
    show(next.ok ? [] : next.errors);
  };
  return (
    <>
      <ErrorSummary errors={errors} labelOf={(field) => view?.labelOf(field) ?? ''} onGo={goTo} />
      {result?.ok === true ? <Taken result={result} /> : null}
      {phone && list.length > 1 ? <PageSteps pages={pages} /> : null}
      <div ref={place} className="task-form" />
      <div className="try-foot">
        {phone && !pages.isFirst ? <Button onClick={pages.backward}>{t('task.back')}</Button> : null}
        {phone && !pages.isLast ? <Button onClick={pages.forward}>{t('task.next')}</Button> : null}
        <Button tone="main" onClick={check}>
          {t('studioForm.try.check')}
        </Button>
        <Button tone="quiet" onClick={onAgain}>
          {t('studioForm.try.again')}
        </Button>
      </div>
    </>
  );
}

function parse(text: string): FormPart | null {
  try {
    return readFormText(text);
  } catch {
    return null;
  }
}

/** The form as officers meet it, on a phone or at a desk; nothing is sent. Its check says what would be refused and what the pathway would see. */
export function FormTry({ text, width }: { text: string; width: 'phone' | 'desk' }): ReactElement {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState(() => ({ text, form: parse(text) }));
  if (opened.text !== text) setOpened({ text, form: parse(text) });
  const phone = width === 'phone';
  return (
    <div className="form-try">
      <p className="small quiet">{phone ? t('studioForm.try.phoneNote') : t('studioForm.try.deskNote')}</p>
      <div className={phone ? 'try-phone' : 'try-desk'}>
        {opened.form === null ? (
          <Broken />
        ) : (
          <Trial key={`${round} ${opened.text}`} form={opened.form} phone={phone} onAgain={() => setRound(round + 1)} />
        )}
      </div>
    </div>
  );
}
