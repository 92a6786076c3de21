import type { DraftDetail } from '#contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/ServicesContext.ts';
import { Button } from '../../look/Button.tsx';
import { ProblemBanner } from '../../look/ProblemBanner.tsx';
import { idOf } from './draftFacts.ts';
import type { DraftFacts } from './draftFacts.ts';

export interface RemoveFormProps {
  draft: DraftDetail;
  file: string;
  facts: DraftFacts;
  onRemoved: () => void;
  onKeep: () => void;
}

/** Removes a form that no step shows; otherwise names the steps that show it. */
export function RemoveForm({ draft, file, facts, onRemoved, onKeep }: RemoveFormProps): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const { revision = 0 } = draft.parts.find((part) => part.file === file) ?? {};
  const removing = useMutation({ mutationFn: () => api.studio.removePart(draft.id, { file, revision }), onSuccess: onRemoved });
  const users = stepsShowing(facts, file);
  if (users.length > 0) {
    return (
      <>
        <p>{t('studio.formUsed')}</p>
        <ul>
          {users.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
        <div className="actions">
          <Button onClick={onKeep}>{t('studio.keep')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      {removing.isError ? <ProblemBanner problem={removing.error} /> : null}
      <p>{t('studio.formUnused')}</p>
      <div className="actions">
        <Button tone="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
          {t('studio.removeForm')}
        </Button>
        <Button onClick={onKeep}>{t('studio.keep')}</Button>
      </div>
    </>
  );
}

/** Titles of the steps that show a form, also those of procedures that are only at hand; with the name of their procedure. */
function stepsShowing({ pathways }: DraftFacts, file: string): string[] {
  const titles = [...pathways.values()].flatMap(({ name, steps }) =>
    steps.filter(({ form }) => form === idOf(file)).map(({ title }) => (name === title ? title : `${title} (${name})`)),
  );
  return [...new Set(titles)];
}
