import type { ReactElement, ReactNode } from 'react';

/** What will appear here and what to do to make it so. */
export function EmptyState({
  title,
  children,
  action,
  icon,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      {icon === undefined ? null : <div className="empty-icon">{icon}</div>}
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
      {action === undefined ? null : <div className="empty-action">{action}</div>}
    </div>
  );
}
