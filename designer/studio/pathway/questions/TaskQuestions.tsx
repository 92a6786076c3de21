import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stepWriterOf } from '../modeler/createPlainModeler.ts';
import { extensionText, headerOf } from '../steps/readStep.ts';
import type { Asking } from './Asking.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';

const ROLES = ['officer', 'partner', 'district-manager'] as const;

/** Who does a task, with which form, and what the button says. */
export function TaskQuestions({ diagram, element, surroundings, readOnly }: Asking): ReactElement {
  const { t } = useTranslation();
  const writer = stepWriterOf(diagram);
  return (
    <>
      <ChoiceField
        label={t('studioPathway.ask.who')}
        value={extensionText(element, 'zeebe:AssignmentDefinition', 'candidateGroups')}
        options={ROLES.map((role) => ({ value: role, label: t(`studioPathway.role.${role}`) }))}
        readOnly={readOnly}
        onChoose={(role) => writer.setExtension(element, 'zeebe:AssignmentDefinition', { candidateGroups: role })}
      />
      <ChoiceField
        label={t('studioPathway.ask.form')}
        value={extensionText(element, 'zeebe:FormDefinition', 'formKey')}
        options={surroundings.forms.map(({ id, title }) => ({ value: id, label: title }))}
        readOnly={readOnly}
        onChoose={(formKey) => writer.setExtension(element, 'zeebe:FormDefinition', { formKey })}
      />
      <TextField
        label={t('studioPathway.ask.submit')}
        hint={t('studioPathway.ask.submitHint')}
        value={headerOf(element, 'submit') ?? t('studioPathway.word.submit')}
        readOnly={readOnly}
        needed={t('studioPathway.ask.submitHint')}
        onCommit={(words) => writer.setHeader(element, 'submit', words)}
      />
    </>
  );
}
