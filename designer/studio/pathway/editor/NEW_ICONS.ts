import { ClipboardList, Flag, Hourglass, Send, Split, SquareArrowOutUpRight, Stamp } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { StepKind } from '../insert/StepKind.ts';

/** One icon for each kind of step that can be added. */
export const NEW_ICONS: Readonly<Record<StepKind, LucideIcon>> = {
  task: ClipboardList,
  handoff: Send,
  decision: Split,
  wait: Hourglass,
  approval: Stamp,
  call: SquareArrowOutUpRight,
  outcome: Flag,
};
