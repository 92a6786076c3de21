import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: 'main' | 'plain' | 'quiet' | 'danger';
  wide?: boolean;
  busy?: boolean;
  icon?: ReactNode;
}

/** A button whose words are a verb; busy keeps its place and its focus while it works. */
export function Button({ tone = 'plain', wide = false, busy = false, icon, children, className, ...rest }: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      {...rest}
      className={classes('button', `button-${tone}`, wide && 'button-wide', className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}
