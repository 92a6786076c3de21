import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { LinkProps } from 'react-router';
import { classes } from './classes.ts';

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({
  tone = 'plain',
  wide = false,
  icon,
  children,
  ...rest
}: LinkProps & { tone?: 'main' | 'plain' | 'quiet'; wide?: boolean; icon?: ReactNode }): ReactElement {
  return (
    <Link {...rest} className={classes('button', `button-${tone}`, wide && 'button-wide')}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
