import { useSyncExternalStore } from 'react';
import type { Notice } from '../live/createNotices.ts';
import { useServices } from './ServicesContext.ts';

/** The news since sign-in, newest first, and how much of it is unread. */
export function useNotices(): { list: readonly Notice[]; unread: number; readAll: () => void } {
  const { notices } = useServices();
  const list = useSyncExternalStore(notices.subscribe, notices.list);
  const unread = useSyncExternalStore(notices.subscribe, notices.unread);
  return { list, unread, readAll: notices.readAll };
}
