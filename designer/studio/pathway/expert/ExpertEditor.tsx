import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../look/Banner.tsx';
import { Toolbar } from '../editor/Toolbar.tsx';
import { useFocus } from '../editor/useFocus.ts';
import { useDiagram } from '../modeler/useDiagram.ts';
import { useMendMarks } from '../mendMarks/useMendMarks.ts';
import type { PathwayEditorProps } from '../PathwayEditorProps.ts';
import { PlainEditor } from '../editor/PlainEditor.tsx';
import { createExpertModeler } from './createExpertModeler.ts';

/** The pathway with every property, for those who know BPMN; what may not be changed is shown in plain mode. */
export function ExpertEditor(props: PathwayEditorProps): ReactElement {
  return props.readOnly ? <PlainEditor {...props} /> : <OpenExpertEditor {...props} />;
}

function OpenExpertEditor(props: PathwayEditorProps): ReactElement {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  return (
    <section className="pathway pathway-expert">
      {panel === null ? null : <ExpertCanvas {...props} panel={panel} />}
      <aside className="pathway-properties" aria-label={t('studioPathway.expertPanel')} ref={setPanel} />
    </section>
  );
}

function ExpertCanvas({ panel, ...props }: PathwayEditorProps & { panel: HTMLElement }): ReactElement {
  const { t } = useTranslation();
  const { hold, diagram, broken } = useDiagram((container) => createExpertModeler(container, panel), props);
  useFocus(diagram, props.focus);
  useMendMarks(diagram, props.toMend);
  return (
    <>
      <Toolbar diagram={diagram} readOnly={false} />
      {broken ? (
        <Banner tone="danger" title={t('studioPathway.broken')} role="alert">
          <p>{t('studioPathway.brokenText')}</p>
        </Banner>
      ) : null}
      <div className="pathway-canvas">
        <div className="pathway-sheet" ref={hold} />
      </div>
    </>
  );
}
