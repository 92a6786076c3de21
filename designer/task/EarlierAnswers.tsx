import type { TaskDetail } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../look/Facts.tsx';
import { Sheet } from '../look/Sheet.tsx';
import { useTime } from '../time/useTime.ts';

/** What was answered before in this case, beside the form. */
export function EarlierAnswers({
  open,
  onClose,
  forms,
}: {
  open: boolean;
  onClose: () => void;
  forms: TaskDetail['earlier'];
}): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  return (
    <Sheet title={t('task.earlier')} open={open} onClose={onClose}>
      {forms.length === 0 ? <p className="quiet">{t('task.earlierNone')}</p> : null}
      {[...forms].reverse().map((form, index) => (
        <details key={`${form.formId}${form.at}`} className="fold" open={index === 0}>
          <summary>
            <strong>{form.title}</strong> <span className="small quiet">{time.when(form.at)}</span>
          </summary>
          <Facts facts={form.answers.map((answer) => ({ label: answer.label, value: answer.text }))} />
        </details>
      ))}
    </Sheet>
  );
}
