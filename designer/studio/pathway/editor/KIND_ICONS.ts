import {
  Circle,
  CircleDot,
  ClipboardList,
  Clock,
  Cog,
  Flag,
  Hourglass,
  Merge,
  MoveRight,
  Send,
  Split,
  SquareArrowOutUpRight,
  Rows3,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { PlainKind } from '../steps/PlainKind.ts';

/** One icon for each kind of thing in a pathway. */
export const KIND_ICONS: Readonly<Record<PlainKind, LucideIcon>> = {
  start: Circle,
  end: Flag,
  task: ClipboardList,
  handoff: Send,
  call: SquareArrowOutUpRight,
  wait: Hourglass,
  decision: Split,
  parallel: Rows3,
  meeting: Merge,
  system: Cog,
  timer: Clock,
  flow: MoveRight,
  other: CircleDot,
};
