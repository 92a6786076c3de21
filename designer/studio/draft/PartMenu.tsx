import { MoreVertical } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button as TriggerButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { kindOf } from './draftFacts.ts';
import { PartSheets } from './PartSheets.tsx';
import type { OpenSheet, PartInHand } from './PartSheets.tsx';
import { saveAsFile } from './saveAsFile.ts';

export interface PartMenuProps extends PartInHand {
  text: string;
}

interface Act {
  readonly id: string;
  readonly word: string;
  readonly act: () => void;
}

/** What is done rarely: earlier versions, files in and out, a new form, throwing the draft away. */
export function PartMenu(props: PartMenuProps): ReactElement {
  const { t } = useTranslation();
  const { draft, file, text, store } = props;
  const [open, setOpen] = useState<OpenSheet>(null);
  const openKept = (sheet: OpenSheet): void => {
    store.flush();
    setOpen(sheet);
  };
  const acts: Act[] = [
    { id: 'history', word: t('studio.historyTitle'), act: () => setOpen('history') },
    { id: 'save', word: t('studio.saveFile'), act: () => saveAsFile(file, text) },
  ];
  if (draft.may.edit) {
    acts.push({ id: 'take', word: t('studio.takeFile'), act: () => openKept('take') });
    acts.push({ id: 'add', word: t('studio.addForm'), act: () => openKept('addForm') });
    if (kindOf(file) === 'form') acts.push({ id: 'remove', word: t('studio.removeForm'), act: () => openKept('removeForm') });
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
      <PartSheets {...props} open={open} onClose={() => setOpen(null)} />
    </>
  );
}
