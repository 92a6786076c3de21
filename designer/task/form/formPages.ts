export interface FormPage {
  id: string;
  /** The group's own label; empty when the page has none. */
  title: string;
  componentIds: readonly string[];
}

export interface FormComponent {
  id: string;
  type: string;
  label?: string | undefined;
  dateLabel?: string | undefined;
  key?: string | undefined;
  components?: readonly FormComponent[] | undefined;
}

const opensPage = (component: FormComponent): boolean => component.type === 'group' || component.type === 'dynamiclist';
const isWords = (component: FormComponent): boolean => ['text', 'html', 'separator', 'spacer', 'image'].includes(component.type);

/** One topic a page: each group is a page, loose fields between groups share one, words before a group go with it. */
export function formPages(components: readonly FormComponent[]): readonly FormPage[] {
  const pages: { id: string; title: string; componentIds: string[]; loose: boolean; wordsOnly: boolean }[] = [];
  for (const component of components) {
    const last = pages.at(-1);
    if (opensPage(component)) {
      if (last?.wordsOnly === true) {
        last.componentIds.push(component.id);
        Object.assign(last, { title: component.label ?? '', loose: false, wordsOnly: false });
      } else pages.push({ id: component.id, title: component.label ?? '', componentIds: [component.id], loose: false, wordsOnly: false });
    } else if (last?.loose === true) {
      last.componentIds.push(component.id);
      last.wordsOnly &&= isWords(component);
    } else pages.push({ id: component.id, title: '', componentIds: [component.id], loose: true, wordsOnly: isWords(component) });
  }
  return pages.map(({ id, title, componentIds }) => ({ id, title, componentIds }));
}
