import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';

export interface SheetProps {
  title: string;
  open: boolean;
  onClose: () => void;
  narrow?: boolean;
  children: ReactNode;
}

function OpenSheet({ title, onClose, narrow = false, children }: Omit<SheetProps, 'open'>): ReactElement {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes('sheet', narrow && 'sheet-narrow')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => (event.target === dialog.current ? onClose() : undefined)}
    >
      <div className="sheet-inside">
        <header className="sheet-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onClose}>
            <X size={22} aria-hidden="true" />
          </button>
        </header>
        <div className="sheet-body">{children}</div>
      </div>
    </dialog>
  );
}

/** A panel from the side (from below on phones) over the page; Escape, its button and a tap beside it close it. */
export function Sheet({ open, ...rest }: SheetProps): ReactElement | null {
  return open ? <OpenSheet {...rest} /> : null;
}
