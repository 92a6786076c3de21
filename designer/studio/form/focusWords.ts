/** form-js takes the focus when it draws a new part; a little later it is free. */
const FOCUS_AFTER_MS = 120;

/** The words of the new question are ready to be typed over. */
export function focusWords(): void {
  window.setTimeout(() => {
    const words = document.querySelector<HTMLTextAreaElement>('.form-panel textarea, .form-panel input');
    words?.focus();
    words?.select();
  }, FOCUS_AFTER_MS);
}
