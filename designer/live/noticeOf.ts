import type { HandoffSummary, LiveEvent } from '#contract';
import type { TFunction } from 'i18next';
import type { Notice } from './createNotices.ts';

const ANSWERS = ['accepted', 'declined', 'waitlisted', 'done'] as const;

const isAnswer = (state: string): state is (typeof ANSWERS)[number] => ANSWERS.some((answer) => answer === state);

const about = (handoff: HandoffSummary, t: TFunction): string =>
  t('notice.detail', { number: handoff.case.number, service: handoff.service });

/** The news in a live event, or null when it is nothing to interrupt for: another office's doing is news, one's own is not. */
export function noticeOf(event: LiveEvent, handoff: HandoffSummary | null, t: TFunction): Omit<Notice, 'id'> | null {
  if (event.handoffId === null) return null;
  const base = { at: event.at, to: `/handoffs/${event.handoffId}`, tone: 'news' as const };
  if (event.kind === 'handoff-received') {
    if (handoff === null) return { ...base, title: t('notice.receivedPlain'), detail: '' };
    return { ...base, title: t('notice.received', { office: handoff.from.officeName }), detail: about(handoff, t) };
  }
  if (handoff?.direction !== 'out') return null;
  const office = handoff.to.officeName;
  if (event.kind === 'handoff-late') return { ...base, tone: 'late', title: t('notice.late', { office }), detail: about(handoff, t) };
  if (event.kind === 'handoff-changed' && isAnswer(handoff.state))
    return { ...base, title: t(`notice.${handoff.state}`, { office }), detail: about(handoff, t) };
  return null;
}
