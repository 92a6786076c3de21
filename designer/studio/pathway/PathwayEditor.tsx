import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainEditor } from './editor/PlainEditor.tsx';
import type { PathwayEditorProps } from './PathwayEditorProps.ts';
import './pathway-questions.css';
import './pathway.css';

const ExpertEditor = lazy(() => import('./expert/ExpertEditor.tsx').then((loaded) => ({ default: loaded.ExpertEditor })));

/** Edits one pathway: by plain questions, or with every property in expert mode. */
export function PathwayEditor(props: PathwayEditorProps): ReactElement {
  const { t } = useTranslation();
  if (!props.expert) return <PlainEditor key={String(props.readOnly)} {...props} />;
  return (
    <Suspense fallback={<p className="pathway-wait quiet">{t('studioPathway.loading')}</p>}>
      <ExpertEditor {...props} />
    </Suspense>
  );
}
