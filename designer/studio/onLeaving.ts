/** Calls a task when the page is hidden, left or closed, before those who send what it says; the returned function ends that. */
export function onLeaving(task: () => void): () => void {
  const hidden = (): void => (document.visibilityState === 'hidden' ? task() : undefined);
  window.addEventListener('pagehide', task, { capture: true });
  document.addEventListener('visibilitychange', hidden, { capture: true });
  return () => {
    window.removeEventListener('pagehide', task, { capture: true });
    document.removeEventListener('visibilitychange', hidden, { capture: true });
  };
}
