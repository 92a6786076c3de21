import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FormEditorProps } from './FormEditorProps.ts';
import { createFormSession } from './createFormSession.ts';
import type { SessionOptions } from './createFormSession.ts';
import type { FormSession } from './FormSession.ts';
import { onLeaving } from '../onLeaving.ts';
import { partNamed } from './schema/partTree.ts';

const SEND_AFTER_MS = 300;
const nothing = (): (() => void) => () => undefined;

export type SessionHandlers = Omit<SessionOptions, 'container' | 'readOnly'>;

/** Opens the form in its place, follows it, and hands its text on: 300 ms after a change, and at once when the page is left. */
export function useFormSession({ text, readOnly, focus, onChange }: FormEditorProps, handlers: SessionHandlers) {
  const [container, place] = useState<HTMLDivElement | null>(null);
  const [session, setSession] = useState<FormSession | null>(null);
  const [broken, setBroken] = useState(false);
  const [opened, setOpened] = useState(text);
  const latest = useRef({ handlers, onChange, sent: text, chosen: null as string | null });
  useEffect(() => {
    latest.current.handlers = handlers;
    latest.current.onChange = onChange;
    if (text === latest.current.sent || text === opened) return;
    latest.current.sent = text;
    setOpened(text);
  }, [handlers, onChange, text, opened]);
  useEffect(() => {
    if (container === null) return undefined;
    const made: { session: FormSession | null; stop: () => void; ended: boolean } = { session: null, stop: () => undefined, ended: false };
    const element = document.createElement('div');
    container.append(element);
    const seen = latest.current;
    let base = opened;
    const send = (next: string): void => {
      const before = base;
      base = latest.current.sent = next;
      latest.current.onChange(next, before);
    };
    createFormSession(opened, { ...throughRef(latest), container: element, readOnly })
      .then((created) => {
        made.session = created;
        if (made.ended) {
          created.destroy();
          return;
        }
        made.stop = follow(created, send);
        setBroken(false);
        // Somebody else's version came: what was chosen stays chosen where it is still there.
        if (latest.current.chosen !== null) created.choose(latest.current.chosen);
        setSession(created);
      })
      .catch(() => (made.ended ? undefined : setBroken(true)));
    return () => {
      made.ended = true;
      made.stop();
      seen.chosen = made.session?.chosen()?.id ?? null;
      made.session?.destroy();
      element.remove();
      setSession(null);
    };
  }, [container, opened, readOnly]);
  useSyncExternalStore(session?.subscribe ?? nothing, () => session?.version() ?? 0);
  useEffect(() => {
    if (session !== null && focus !== null) showField(session, container, focus.field);
  }, [session, container, focus]);
  return { place, session, broken };
}

/** The latest handlers, though the form was opened with earlier ones. */
function throughRef(latest: { current: { handlers: SessionHandlers } }): SessionHandlers {
  const { startWords, removeTitle, canvasLabel } = latest.current.handlers;
  return {
    startWords,
    removeTitle,
    canvasLabel,
    onAskRemove: (part) => latest.current.handlers.onAskRemove(part),
    frameWords: {
      addLabel: (parent, index) => latest.current.handlers.frameWords.addLabel(parent, index),
      notesOf: (part) => latest.current.handlers.frameWords.notesOf(part),
      onAdd: (parent, ...rest) => latest.current.handlers.frameWords.onAdd(parent, ...rest),
    },
  };
}

/** Sends the text when it has changed; the returned end sends what still waits. */
function follow(session: FormSession, send: (text: string) => void): () => void {
  let said = session.text();
  let timer: number | null = null;
  const sendWaiting = (): void => {
    if (timer === null) return;
    window.clearTimeout(timer);
    timer = null;
    const text = session.text();
    if (text === said) return;
    said = text;
    send(text);
  };
  const settle = (): void => {
    const before = said;
    sendWaiting();
    if (said !== before) session.check();
  };
  const stop = session.subscribe(() => {
    if (timer !== null) window.clearTimeout(timer);
    timer = window.setTimeout(settle, SEND_AFTER_MS);
  });
  const stopWatching = onLeaving(sendWaiting);
  return () => {
    stop();
    stopWatching();
    sendWaiting();
  };
}

function showField(session: FormSession, container: HTMLElement | null, field: string): void {
  const part = partNamed(session.form(), field);
  if (part === null) return;
  session.choose(part.id);
  window.requestAnimationFrame(() =>
    container?.querySelector(`.fjs-element[data-id="${CSS.escape(part.id)}"]`)?.scrollIntoView({ block: 'center' }),
  );
}
