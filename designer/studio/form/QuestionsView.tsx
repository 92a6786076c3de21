import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { AddMenu } from './AddMenu.tsx';
import type { AddPlace } from './AddMenu.tsx';
import { useConfirm } from './useConfirm.tsx';
import type { FormSession } from './FormSession.ts';
import { ExpertPanel } from './panel/ExpertPanel.tsx';
import type { FormEditorProps } from './FormEditorProps.ts';
import { notesOf } from './notesOf.ts';
import { Palette } from './Palette.tsx';
import { PlainPanel } from './panel/PlainPanel.tsx';
import { labelOf } from './schema/FormPart.ts';
import type { FormPart } from './schema/FormPart.ts';
import { usesOf } from './schema/usesOf.ts';
import { useStartWords } from './useStartWords.ts';
import { useFormSession } from './useFormSession.ts';

/** Which words ask for a new part at a place. */
function addKey(parent: FormPart, index: number): 'addPage' | 'addEnd' | 'addEndRows' | 'addHere' {
  const end = index >= (parent.components?.length ?? 0);
  if (!end) return 'addHere';
  if (parent.type === 'default') return 'addPage';
  return parent.type === 'dynamiclist' ? 'addEndRows' : 'addEnd';
}

/** Palette, canvas and the plain questions about what is chosen. */
export function QuestionsView(props: FormEditorProps & { onSession: (session: FormSession | null) => void }): ReactElement {
  const { usedBy, readOnly, expert, onSession } = props;
  const { t } = useTranslation();
  const [place, setPlace] = useState<AddPlace | null>(null);
  const { ask, dialog } = useConfirm();
  const startWords = useStartWords();
  const removePart = (part: FormPart): void => {
    if (session === null) return;
    const uses = usesOf(session.form(), part, usedBy);
    if (uses.places.length + uses.questions.length === 0) session.remove(part);
    else ask({ kind: 'remove', question: labelOf(part), uses }, () => session.remove(part));
  };
  const {
    place: canvas,
    session,
    broken,
  } = useFormSession(props, {
    startWords,
    removeTitle: t('studioForm.remove'),
    canvasLabel: t('studioForm.canvas'),
    onAskRemove: removePart,
    frameWords: {
      addLabel: (parent, index) => (readOnly ? null : t(`studioForm.${addKey(parent, index)}`)),
      onAdd: (parent, index, button) => setPlace({ parent, index, button }),
      notesOf: (part) => (session === null ? [] : notesOf(part, session.form(), t)),
    },
  });
  useEffect(() => {
    onSession(session);
    session?.check();
  }, [session, onSession]);
  const chosen = session?.chosen() ?? null;
  const keys = (event: KeyboardEvent): void => {
    if (session === null || readOnly || chosen === null || (event.target as Element).closest('.fjs-element') === null) return;
    if (event.key === 'Delete') removePart(chosen);
    else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) session.move(chosen, event.key === 'ArrowUp' ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const panel = { session, part: chosen, usedBy, readOnly, ask, onRemove: removePart, onAddAfter: setPlace };
  return (
    <div className={readOnly ? 'form-desk form-desk-read' : 'form-desk'}>
      {readOnly || session === null ? null : <Palette session={session} />}
      <div className="form-canvas">
        {broken ? (
          <Banner tone="attention" title={t('studioForm.broken')} role="alert">
            <p>{t('studioForm.brokenText')}</p>
          </Banner>
        ) : null}
        <div ref={canvas} className="task-form" onKeyDown={keys} />
      </div>
      {session === null ? null : expert && !readOnly ? (
        <ExpertPanel {...panel} session={session} />
      ) : (
        <PlainPanel {...panel} session={session} />
      )}
      {place === null || session === null ? null : <AddMenu session={session} place={place} onDone={() => setPlace(null)} />}
      {dialog}
    </div>
  );
}
