import type { DraftDetail } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../look/Sheet.tsx';
import { AddForm } from './AddForm.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import type { PartsStore } from './createPartsStore.ts';
import { pathwayFile } from './draftFacts.ts';
import type { DraftFacts } from './draftFacts.ts';
import { partTitle } from './partTitle.ts';
import { PartVersions } from './PartVersions.tsx';
import { RemoveForm } from './RemoveForm.tsx';
import { TakeFile } from './TakeFile.tsx';

/** Which of the sheets behind the menu is open. */
export type OpenSheet = 'history' | 'addForm' | 'removeForm' | 'discard' | 'take' | null;

/** The part in hand, and what can be done with it and its draft. */
export interface PartInHand {
  draft: DraftDetail;
  facts: DraftFacts;
  file: string;
  store: PartsStore;
  onChoose: (file: string) => void;
  onChanged: () => void;
}

/** The sheets behind the menu of a part; none of them leaves the page. */
export function PartSheets(props: PartInHand & { open: OpenSheet; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { draft, facts, file, store, open, onClose, onChoose, onChanged } = props;
  const title = partTitle(facts, file, t);
  const show = (added: string): void => {
    onChanged();
    onChoose(added);
    onClose();
  };
  return (
    <>
      <Sheet title={t('studio.historyOf', { part: title })} open={open === 'history'} onClose={onClose}>
        <PartVersions
          draft={draft}
          file={file}
          onBringBack={(earlier) => {
            store.change(file, earlier);
            onClose();
          }}
        />
      </Sheet>
      <Sheet title={t('studio.takeFileFor', { part: title })} open={open === 'take'} onClose={onClose} narrow>
        <p>{t('studio.takeFileText')}</p>
        <TakeFile {...{ draft, file }} onTaken={onChanged} />
      </Sheet>
      <Sheet title={t('studio.addForm')} open={open === 'addForm'} onClose={onClose} narrow>
        <AddForm
          forms={facts.forms}
          onAdd={(added, schema) => {
            store.change(added, schema);
            onChoose(added);
            onClose();
          }}
        />
        <h3 className="take-other">{t('studio.orTakeForm')}</h3>
        <TakeFile draft={draft} file={null} onTaken={show} />
      </Sheet>
      <Sheet title={t('studio.removeFormAsk', { form: title })} open={open === 'removeForm'} onClose={onClose} narrow>
        <RemoveForm
          {...{ draft, file, facts }}
          onKeep={onClose}
          onRemoved={() => {
            store.forget(file);
            show(pathwayFile(facts.root));
          }}
        />
      </Sheet>
      <Sheet title={t('studio.discard')} open={open === 'discard'} onClose={onClose} narrow>
        <DiscardDraft draft={draft} onKeep={onClose} />
      </Sheet>
    </>
  );
}
