import type { DraftDetail } from '#contract';
import { MoreVertical } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button as TriggerButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useServices } from '../../app/ServicesContext.ts';
import { Banner } from '../../look/Banner.tsx';
import { Button } from '../../look/Button.tsx';
import { Sheet } from '../../look/Sheet.tsx';
import { AddForm } from './AddForm.tsx';
import type { PartsStore } from './createPartsStore.ts';
import { kindOf } from './draftFacts.ts';
import type { DraftFacts } from './draftFacts.ts';
import { partTitle } from './partTitle.ts';
import { PartVersions } from './PartVersions.tsx';
import { saveAsFile } from './saveAsFile.ts';
import { takeIn } from './takeIn.ts';

export interface PartMenuProps {
  draft: DraftDetail;
  facts: DraftFacts;
  file: string;
  text: string;
  store: PartsStore;
  onChoose: (file: string) => void;
  onChanged: () => void;
}

type Open = 'history' | 'addForm' | 'discard' | null;

/** What is done rarely: earlier versions, files in and out, a new form, throwing the draft away. */
export function PartMenu({ draft, facts, file, text, store, onChoose, onChanged }: PartMenuProps): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState<{ tone: 'info' | 'attention'; title: string; words: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const part = draft.parts.find((each) => each.file === file);
  const changed = (): void => onChanged();
  const take = async (chosen: File): Promise<void> =>
    setSaid(await takeIn({ api: api.studio, draft, file, revision: part?.revision ?? 0, onTaken: changed }, chosen, t));
  const acts: readonly { id: string; word: string; shown: boolean; act: () => void }[] = [
    { id: 'history', word: t('studio.historyTitle'), shown: true, act: () => setOpen('history') },
    { id: 'save', word: t('studio.saveFile'), shown: true, act: () => saveAsFile(file, text) },
    { id: 'take', word: t('studio.takeFile'), shown: draft.may.edit, act: () => input.current?.click() },
    { id: 'add', word: t('studio.addForm'), shown: draft.may.edit, act: () => setOpen('addForm') },
    {
      id: 'remove',
      word: t('studio.removeForm'),
      shown: draft.may.edit && kindOf(file) === 'form' && !facts.used.has(file),
      act: () =>
        void api.studio
          .removePart(draft.id, { file, revision: part?.revision ?? 0 })
          .then(() => window.location.assign(`/studio/drafts/${draft.id}`)),
    },
    { id: 'discard', word: t('studio.discard'), shown: draft.may.discard, act: () => setOpen('discard') },
  ];
  const close = (): void => setOpen(null);
  return (
    <>
      <MenuTrigger>
        <TriggerButton className="icon-button" aria-label={t('studio.more')}>
          <MoreVertical size={22} aria-hidden="true" />
        </TriggerButton>
        <Popover className="studio-menu" placement="bottom end">
          <Menu aria-label={t('studio.more')} onAction={(key) => acts.find(({ id }) => id === key)?.act()}>
            {acts
              .filter(({ shown }) => shown)
              .map(({ id, word }) => (
                <MenuItem key={id} id={id} className="studio-menu-item">
                  {word}
                </MenuItem>
              ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        hidden
        accept={`.${file.slice(file.lastIndexOf('.') + 1)}`}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen !== undefined) void take(chosen);
        }}
      />
      <Sheet title={said?.title ?? ''} open={said !== null} onClose={() => setSaid(null)} narrow>
        {said === null ? null : (
          <Banner tone={said.tone}>
            <p>{said.words}</p>
          </Banner>
        )}
      </Sheet>
      <Sheet title={t('studio.historyOf', { part: partTitle(facts, file, t) })} open={open === 'history'} onClose={close}>
        <PartVersions
          draft={draft}
          file={file}
          onBringBack={(earlier) => {
            store.change(file, earlier);
            close();
          }}
        />
      </Sheet>
      <Sheet title={t('studio.addForm')} open={open === 'addForm'} onClose={close} narrow>
        <AddForm
          taken={new Set(draft.parts.map((each) => each.file))}
          onAdd={(added, schema) => {
            store.change(added, schema);
            onChoose(added);
            close();
          }}
        />
      </Sheet>
      <Sheet title={t('studio.discard')} open={open === 'discard'} onClose={close} narrow>
        <p>{t('studio.discardAsk')}</p>
        <div className="actions">
          <Button tone="danger" onClick={() => void api.studio.discardDraft(draft.id).then(() => navigate('/studio'))}>
            {t('studio.discardYes')}
          </Button>
          <Button onClick={close}>{t('studio.keep')}</Button>
        </div>
      </Sheet>
    </>
  );
}
