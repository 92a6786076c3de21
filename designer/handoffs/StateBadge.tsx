import type { HandoffState } from '#contract';
import { Check, CheckCheck, Clock3, Eye, Hourglass, Send, Undo2, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../look/Badge.tsx';

const LOOKS: Readonly<Record<HandoffState, { icon: LucideIcon; tone: 'plain' | 'gold' | 'good' | 'info' }>> = {
  sent: { icon: Send, tone: 'info' },
  delivered: { icon: Clock3, tone: 'info' },
  seen: { icon: Eye, tone: 'info' },
  accepted: { icon: Check, tone: 'good' },
  waitlisted: { icon: Hourglass, tone: 'gold' },
  declined: { icon: X, tone: 'gold' },
  revoked: { icon: Undo2, tone: 'plain' },
  done: { icon: CheckCheck, tone: 'good' },
};

/** How a handoff stands: a word with its own shape. */
export function StateBadge({ state }: { state: HandoffState }): ReactElement {
  const { t } = useTranslation();
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon size={14} aria-hidden="true" />}>
      {t(`handoffs.state.${state}`)}
    </Badge>
  );
}
