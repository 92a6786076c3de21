import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stepWriterOf } from '../modeler/createPlainModeler.ts';
import { extensionText, inputOf } from '../steps/readStep.ts';
import type { Asking } from './Asking.ts';
import { ByHand } from './ByHand.tsx';
import { ChoiceField } from './ChoiceField.tsx';

/** Which agency is asked for which service, or which procedure is called. */
export function CallQuestions({ diagram, element, surroundings, readOnly, kind }: Asking & { kind: 'handoff' | 'call' }): ReactElement {
  const { t } = useTranslation();
  const writer = stepWriterOf(diagram);
  if (kind === 'call') {
    return (
      <ChoiceField
        label={t('studioPathway.ask.procedure')}
        value={extensionText(element, 'zeebe:CalledElement', 'processId')}
        options={surroundings.procedures.filter(({ id }) => id !== 'core-handoff').map(({ id, name }) => ({ value: id, label: name }))}
        readOnly={readOnly}
        onChoose={(processId) => writer.setExtension(element, 'zeebe:CalledElement', { processId })}
      />
    );
  }
  const asked = [
    { target: 'agency', label: t('studioPathway.ask.agency'), options: surroundings.agencies },
    { target: 'service', label: t('studioPathway.ask.service'), options: surroundings.services },
  ];
  return (
    <>
      {asked.map(({ target, label, options }) => {
        const { text, feel } = inputOf(element, target);
        return text === null ? (
          <ByHand key={target} label={label} feel={feel} />
        ) : (
          <ChoiceField
            key={target}
            label={label}
            value={text}
            options={options}
            readOnly={readOnly}
            onChoose={(value) => writer.setInput(element, target, value)}
          />
        );
      })}
    </>
  );
}
