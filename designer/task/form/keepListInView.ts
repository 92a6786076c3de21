/** Height that the footer below the form may cover (px). */
const COVERED = 110;

/** Scrolls an opened list of choices up from under the footer, once. */
export function keepListInView(container: Element): void {
  const list = container.querySelector<HTMLElement>('.fjs-dropdownlist:not([data-seen])');
  if (list === null || list.offsetParent === null) return;
  list.dataset['seen'] = 'yes';
  const below = list.getBoundingClientRect().bottom - (window.innerHeight - COVERED);
  if (below > 0) window.scrollBy(0, below);
}
