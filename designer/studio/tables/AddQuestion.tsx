import { useRef, useState } from 'react';
import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import type { Answer } from '../Answer.ts';
import { Panel } from './Panel.tsx';
import { PanelActions } from './PanelActions.tsx';

/** Adds an answer that the pathway may use as a column. */
export function AddQuestion({ answers, onAdd }: { answers: readonly Answer[]; onAdd: (answer: Answer) => void }): ReactElement {
  const { t } = useTranslation();
  const button = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const chosen = answers.find((answer) => answer.key === key) ?? answers[0];
  return (
    <div ref={button}>
      <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('studioTables.addQuestion')}
      </Button>
      {open ? (
        <Panel title={t('studioTables.addQuestion')} at={button} onClose={() => setOpen(false)}>
          {chosen === undefined ? (
            <p>{t('studioTables.noQuestion')}</p>
          ) : (
            <PanelActions
              fault={null}
              onClose={() => setOpen(false)}
              onUse={() => {
                onAdd(chosen);
                setOpen(false);
              }}
            >
              <label className="field">
                <span className="field-label">{t('studioTables.whichQuestion')}</span>
                <select className="input" autoFocus value={chosen.key} onChange={(event) => setKey(event.target.value)}>
                  {answers.map((answer) => (
                    <option key={answer.key} value={answer.key}>
                      {answer.label}
                    </option>
                  ))}
                </select>
              </label>
            </PanelActions>
          )}
        </Panel>
      ) : null}
    </div>
  );
}
