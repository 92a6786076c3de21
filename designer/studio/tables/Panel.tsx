import type { ReactElement, ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';

export interface PanelProps {
  title: string;
  /** The cell it belongs to. */
  at: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
}

/** A small window at a cell; Escape and a click beside it close it, and the cell has the keyboard again. */
export function Panel({ title, at, onClose, children }: PanelProps): ReactElement {
  return (
    <Popover
      className="tables-panel"
      triggerRef={at}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      placement="bottom start"
    >
      <Dialog className="tables-panel-inside" aria-label={title}>
        <h2>{title}</h2>
        {children}
      </Dialog>
    </Popover>
  );
}
