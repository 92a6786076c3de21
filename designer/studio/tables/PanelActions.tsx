import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';

/** A panel's fields with the buttons that use or leave them; Enter in a field uses them. */
export function PanelActions({
  fault,
  onUse,
  onClose,
  children,
}: {
  fault: string | null;
  onUse: () => void;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <form
      className="tables-fields"
      onSubmit={(event) => {
        event.preventDefault();
        onUse();
      }}
    >
      {children}
      {fault === null ? null : (
        <p className="tables-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="tables-actions">
        <Button tone="main" type="submit">
          {t('studioTables.use')}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          {t('studioTables.cancel')}
        </Button>
      </div>
    </form>
  );
}
