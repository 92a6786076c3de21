import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import { Sheet } from '../../look/Sheet.tsx';
import type { UsesOf } from './schema/usesOf.ts';

/** What is asked before it is done. */
type Asked =
  | { readonly kind: 'remove'; readonly question: string; readonly uses: UsesOf }
  | { readonly kind: 'pathway'; readonly question: string }
  | { readonly kind: 'personal'; readonly places: readonly string[] };

export type Ask = (asked: Asked, onYes: () => void) => void;

function Used({ title, lines }: { title: string; lines: readonly string[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className="used-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Words({ asked }: { asked: Asked }): ReactElement {
  const { t } = useTranslation();
  if (asked.kind === 'pathway') return <p>{t('studioForm.pathwayAskText', { question: asked.question })}</p>;
  if (asked.kind === 'personal') return <p>{t('studioForm.personalAskText', { places: asked.places.join(', ') })}</p>;
  return (
    <>
      <Used title={t('studioForm.removePlaces')} lines={asked.uses.places} />
      <Used title={t('studioForm.removeQuestions')} lines={asked.uses.questions} />
      <p>{t('studioForm.removeText')}</p>
    </>
  );
}

/** Asks before what others depend on is changed; `dialog` goes anywhere on the page. */
export function useConfirm(): { ask: Ask; dialog: ReactNode } {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ asked: Asked; onYes: () => void } | null>(null);
  if (open === null) return { ask: (asked, onYes) => setOpen({ asked, onYes }), dialog: null };
  const { asked } = open;
  const close = (): void => setOpen(null);
  const title = asked.kind === 'remove' ? t('studioForm.removeTitle', { question: asked.question }) : t(`studioForm.${asked.kind}AskTitle`);
  const yes = (): void => {
    close();
    open.onYes();
  };
  return {
    ask: (next, onYes) => setOpen({ asked: next, onYes }),
    dialog: (
      <Sheet title={title} open narrow onClose={close}>
        <div className="ask">
          <Words asked={asked} />
          <div className="actions">
            <Button tone={asked.kind === 'remove' ? 'danger' : 'main'} onClick={yes}>
              {asked.kind === 'remove' ? t('studioForm.removeYes') : t(`studioForm.${asked.kind}AskYes`)}
            </Button>
            <Button onClick={close}>{asked.kind === 'remove' ? t('studioForm.removeNo') : t(`studioForm.${asked.kind}AskNo`)}</Button>
          </div>
        </div>
      </Sheet>
    ),
  };
}
