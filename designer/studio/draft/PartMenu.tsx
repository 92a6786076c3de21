import type { DraftDetail } from '#contract';
import { MoreVertical } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button as TriggerButton, FileTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
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
import type { Taken } from './takeIn.ts';

export interface PartMenuProps {
  draft: DraftDetail;
  facts: DraftFacts;
  file: string;
  text: string;
  store: PartsStore;
  onChoose: (file: string) => void;
  onChanged: () => void;
}

type Open = 'history' | 'addForm' | 'discard' | 'take' | null;

interface Act {
  readonly id: string;
  readonly word: string;
  readonly act: () => void;
}

/** What is done rarely: earlier versions, files in and out, a new form, throwing the draft away. */
export function PartMenu(props: PartMenuProps): ReactElement {
  const { t } = useTranslation();
  const { draft, file, facts, text } = props;
  const { api } = useServices();
  const [open, setOpen] = useState<Open>(null);
  const { revision = 0 } = draft.parts.find((each) => each.file === file) ?? {};
  const remove = async (): Promise<void> => {
    await api.studio.removePart(draft.id, { file, revision });
    window.location.assign(`/studio/drafts/${draft.id}`);
  };
  const isSpare = kindOf(file) === 'form' && !facts.used.has(file);
  const acts: Act[] = [
    { id: 'history', word: t('studio.historyTitle'), act: () => setOpen('history') },
    { id: 'save', word: t('studio.saveFile'), act: () => saveAsFile(file, text) },
  ];
  if (draft.may.edit) {
    acts.push({ id: 'take', word: t('studio.takeFile'), act: () => setOpen('take') });
    acts.push({ id: 'add', word: t('studio.addForm'), act: () => setOpen('addForm') });
    if (isSpare) acts.push({ id: 'remove', word: t('studio.removeForm'), act: () => void remove() });
  }
  if (draft.may.discard) acts.push({ id: 'discard', word: t('studio.discard'), act: () => setOpen('discard') });
  return (
    <>
      <MenuTrigger>
        <TriggerButton className="icon-button" aria-label={t('studio.more')}>
          <MoreVertical size={22} aria-hidden="true" />
        </TriggerButton>
        <Popover className="studio-menu" placement="bottom end">
          <Menu aria-label={t('studio.more')} onAction={(key) => acts.find(({ id }) => id === key)?.act()}>
            {acts.map(({ id, word }) => (
              <MenuItem key={id} id={id} className="studio-menu-item">
                {word}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <MenuSheets {...props} open={open} revision={revision} onClose={() => setOpen(null)} />
    </>
  );
}

function MenuSheets({
  draft,
  facts,
  file,
  store,
  ...how
}: PartMenuProps & { open: Open; revision: number; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { open, revision, onClose, onChoose, onChanged } = how;
  return (
    <>
      <Sheet title={t('studio.historyOf', { part: partTitle(facts, file, t) })} open={open === 'history'} onClose={onClose}>
        <PartVersions
          draft={draft}
          file={file}
          onBringBack={(earlier) => {
            store.change(file, earlier);
            onClose();
          }}
        />
      </Sheet>
      <Sheet title={t('studio.takeFile')} open={open === 'take'} onClose={onClose} narrow>
        <TakeFile {...{ draft, file, revision }} onTaken={onChanged} />
      </Sheet>
      <Sheet title={t('studio.addForm')} open={open === 'addForm'} onClose={onClose} narrow>
        <AddForm
          taken={new Set(draft.parts.map((each) => each.file))}
          onAdd={(added, schema) => {
            store.change(added, schema);
            onChoose(added);
            onClose();
          }}
        />
      </Sheet>
      <Sheet title={t('studio.discard')} open={open === 'discard'} onClose={onClose} narrow>
        <Discard draft={draft} onKeep={onClose} />
      </Sheet>
    </>
  );
}

function TakeFile({
  draft,
  file,
  revision,
  onTaken,
}: {
  draft: DraftDetail;
  file: string;
  revision: number;
  onTaken: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const [said, setSaid] = useState<Taken | null>(null);
  const take = async (chosen: File): Promise<void> => setSaid(await takeIn({ api: api.studio, draft, file, revision, onTaken }, chosen, t));
  return (
    <>
      <p>{t('studio.takeFileText')}</p>
      {said === null ? null : (
        <Banner tone={said.tone} title={said.title} role="status">
          <p>{said.words}</p>
        </Banner>
      )}
      <FileTrigger
        acceptedFileTypes={[`.${file.slice(file.lastIndexOf('.') + 1)}`]}
        onSelect={(list) => {
          const [chosen] = list ?? [];
          if (chosen !== undefined) void take(chosen);
        }}
      >
        <TriggerButton className="button button-main">{t('studio.chooseFile')}</TriggerButton>
      </FileTrigger>
    </>
  );
}

function Discard({ draft, onKeep }: { draft: DraftDetail; onKeep: () => void }): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const navigate = useNavigate();
  const discard = async (): Promise<void> => {
    await api.studio.discardDraft(draft.id);
    await navigate('/studio');
  };
  return (
    <>
      <p>{t('studio.discardAsk')}</p>
      <div className="actions">
        <Button tone="danger" onClick={() => void discard()}>
          {t('studio.discardYes')}
        </Button>
        <Button onClick={onKeep}>{t('studio.keep')}</Button>
      </div>
    </>
  );
}
