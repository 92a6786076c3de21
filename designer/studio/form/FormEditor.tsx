import { Redo2, Undo2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';
import type { FormEditorProps } from './FormEditorProps.ts';
import type { FormSession } from './FormSession.ts';
import { FormTry } from './FormTry.tsx';
import { QuestionsView } from './QuestionsView.tsx';
import './form-canvas.css';
import './form-panel.css';
import './form-editor.css';

export type { FormEditorProps } from './FormEditorProps.ts';

const VIEWS = ['questions', 'onPhone', 'tryIt'] as const;

function UndoRedo({ session }: { session: FormSession }): ReactElement {
  const { t } = useTranslation();
  useSyncExternalStore(session.subscribe, session.version);
  return (
    <div className="form-undo">
      <Button tone="quiet" icon={<Undo2 size={18} aria-hidden="true" />} disabled={!session.mayUndo()} onClick={() => session.undo()}>
        {t('studioForm.undo')}
      </Button>
      <Button tone="quiet" icon={<Redo2 size={18} aria-hidden="true" />} disabled={!session.mayRedo()} onClick={() => session.redo()}>
        {t('studioForm.redo')}
      </Button>
    </div>
  );
}

/** One form: its questions to change, how it looks on a phone, and a try of it as officers meet it. */
export function FormEditor(props: FormEditorProps): ReactElement {
  const { t } = useTranslation();
  const [view, setView] = useState<string>('questions');
  const [session, setSession] = useState<FormSession | null>(null);
  const [tried, setTried] = useState(props.text);
  const [seen, setSeen] = useState(props.focus);
  if (seen !== props.focus) {
    setSeen(props.focus);
    setView('questions');
  }
  const turn = (next: string): void => {
    if (next !== 'questions') setTried(session?.text() ?? props.text);
    setView(next);
  };
  return (
    <Tabs className="form-editor" selectedKey={view} onSelectionChange={(key) => turn(String(key))}>
      <div className="form-editor-head">
        <TabList className="form-views" aria-label={t('studioForm.views')}>
          {VIEWS.map((each) => (
            <Tab key={each} id={each} className="form-view-tab">
              {t(`studioForm.${each}`)}
            </Tab>
          ))}
        </TabList>
        {session === null || props.readOnly || view !== 'questions' ? null : <UndoRedo session={session} />}
      </div>
      {props.readOnly ? (
        <Banner tone="info">
          <p>{t('studioForm.readOnly')}</p>
        </Banner>
      ) : null}
      <TabPanel id="questions" shouldForceMount className="form-view">
        <QuestionsView {...props} onSession={setSession} />
      </TabPanel>
      <TabPanel id="onPhone" className="form-view">
        <FormTry text={tried} width="phone" />
      </TabPanel>
      <TabPanel id="tryIt" className="form-view">
        <FormTry text={tried} width="desk" />
      </TabPanel>
    </Tabs>
  );
}
