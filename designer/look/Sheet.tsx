import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';

/** A panel from the side (from below on phones) over the page; Escape, its button and a tap beside it close it. */
export function Sheet({
  title,
  open,
  onClose,
  narrow = false,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  narrow?: boolean;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="sheet-scrim" isOpen={open} isDismissable onOpenChange={(next) => (next ? undefined : onClose())}>
      <Modal className={classes('sheet', narrow && 'sheet-narrow')}>
        <Dialog className="sheet-dialog">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onClose}>
              <X size={22} aria-hidden="true" />
            </button>
          </header>
          <div className="sheet-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
