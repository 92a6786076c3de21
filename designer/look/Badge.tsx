import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';

/** A short fact with a tone; the words carry the meaning, the colour only helps. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'danger' | 'gold' | 'good' | 'info';
  icon?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <span className={classes('badge', `badge-${tone}`)}>
      {icon}
      {children}
    </span>
  );
}
