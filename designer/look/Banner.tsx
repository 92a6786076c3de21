import { Info, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';

const ICONS = { info: Info, attention: TriangleAlert, danger: TriangleAlert, away: WifiOff } as const;

export interface BannerProps {
  tone: keyof typeof ICONS;
  title?: string;
  children?: ReactNode;
  /** Buttons beside or below the words. */
  actions?: ReactNode;
  role?: 'status' | 'alert';
}

/** A message that belongs to the page and stays while it is true. */
export function Banner({ tone, title, children, actions, role }: BannerProps): ReactElement {
  const Icon = ICONS[tone];
  return (
    <div className={classes('banner', `banner-${tone}`)} role={role}>
      <Icon size={20} aria-hidden="true" className="banner-icon" />
      <div className="banner-words">
        {title === undefined ? null : <p className="banner-title">{title}</p>}
        {children}
      </div>
      {actions === undefined ? null : <div className="banner-actions">{actions}</div>}
    </div>
  );
}
