/** A piece of news: something another office did. Held in memory only and gone at sign-out. */
export interface Notice {
  id: number;
  at: string;
  title: string;
  detail: string;
  to: string;
  tone: 'news' | 'late';
}

export interface Notices {
  list: () => readonly Notice[];
  unread: () => number;
  /** Shows a notice as a toast and keeps it in the list; the same news twice counts once. */
  add: (notice: Omit<Notice, 'id'>) => void;
  readAll: () => void;
  subscribe: (listener: () => void) => () => void;
}

const KEPT = 30;

export function createNotices(): Notices {
  const listeners = new Set<() => void>();
  let list: readonly Notice[] = [];
  let unread = 0;
  let last = 0;
  const change = (): void => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  return {
    list: () => list,
    unread: () => unread,
    add(notice) {
      if (list.some((known) => known.to === notice.to && known.title === notice.title)) return;
      last += 1;
      list = [{ ...notice, id: last }, ...list].slice(0, KEPT);
      unread += 1;
      change();
    },
    readAll() {
      unread = 0;
      change();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
