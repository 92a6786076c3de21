import { Circle, Clock3, Triangle } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Due } from '../time/describeDue.ts';
import { classes } from './classes.ts';

/** By when: a word, then a shape, then a colour. */
export function DueTag({ due }: { due: Due }): ReactElement {
  const size = 14;
  return (
    <span className={classes('due', `due-${due.level}`)}>
      {due.level === 'late' ? <Triangle size={size} fill="currentColor" aria-hidden="true" /> : null}
      {due.level === 'soon' ? <Clock3 size={size} aria-hidden="true" /> : null}
      {due.level === 'later' ? <Circle size={size} aria-hidden="true" /> : null}
      <span>{due.words}</span>
    </span>
  );
}
