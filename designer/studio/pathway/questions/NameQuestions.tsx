import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stepWriterOf } from '../modeler/createPlainModeler.ts';
import type { PlainKind } from '../steps/PlainKind.ts';
import { whyOf } from '../steps/readStep.ts';
import type { Asking } from './Asking.ts';
import { TextField } from './TextField.tsx';

/** What a step is called, and what it is for. */
export function NameQuestions({ diagram, element, readOnly, kind }: Asking & { kind: PlainKind }): ReactElement {
  const { t } = useTranslation();
  const writer = stepWriterOf(diagram);
  const forPeople = kind === 'task' || kind === 'handoff' || kind === 'call';
  return (
    <>
      <TextField
        label={t('studioPathway.ask.name')}
        {...(kind === 'task' ? { hint: t('studioPathway.ask.nameHint') } : {})}
        needed={t('studioPathway.ask.nameNeeded')}
        value={element.businessObject.name ?? ''}
        readOnly={readOnly}
        onCommit={(name) => writer.rename(element, name)}
      />
      {forPeople ? (
        <TextField
          label={t('studioPathway.ask.why')}
          hint={t('studioPathway.ask.whyHint')}
          value={whyOf(element)}
          readOnly={readOnly}
          long
          onCommit={(text) => writer.setWhy(element, text)}
        />
      ) : null}
    </>
  );
}
