import { useRef } from 'react';
import type { ReactElement } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FormSession } from './FormSession.ts';
import { kindIcon } from './kindIcon.ts';
import { focusWords } from './focusWords.ts';
import type { FormPart } from './schema/FormPart.ts';
import { kindsFor } from './schema/questionKinds.ts';
import type { QuestionKind } from './schema/questionKinds.ts';

/** Where a new part goes, and the button that asked for it. */
export interface AddPlace {
  readonly parent: FormPart;
  readonly index: number;
  readonly button: HTMLElement;
}

/** What kind of question is to be added here? */
export function AddMenu({ session, place, onDone }: { session: FormSession; place: AddPlace; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const trigger = useRef(place.button);
  const add = (kind: QuestionKind): void => {
    onDone();
    session.choose(session.add(kind, place.parent, place.index).id);
    focusWords();
  };
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => (open ? undefined : onDone())}
      className="add-menu"
      placement="bottom start"
    >
      <Menu aria-label={t('studioForm.addMenu')} autoFocus="first" onAction={(key) => add(key as QuestionKind)}>
        <MenuSection>
          <Header className="add-menu-head">{t('studioForm.addMenu')}</Header>
          {kindsFor(place.parent.type).map((kind) => {
            const Icon = kindIcon[kind];
            return (
              <MenuItem key={kind} id={kind} className="add-menu-item" textValue={t(`studioForm.kind.${kind}`)}>
                <Icon size={18} aria-hidden="true" />
                <Text slot="label">{t(`studioForm.kind.${kind}`)}</Text>
                <Text slot="description" className="small quiet">
                  {t(`studioForm.hint.${kind}`)}
                </Text>
              </MenuItem>
            );
          })}
        </MenuSection>
      </Menu>
    </Popover>
  );
}
