import type { FormPart } from '../../schema/FormPart.ts';

interface ContextActions {
  registerProvider(provider: { getContextPadEntries(part: FormPart): object }): void;
}

/** What the small button on a chosen part does; null where nothing may be removed. */
interface Removing {
  readonly title: string;
  readonly ask: ((part: FormPart) => void) | null;
}

function askFirst(actions: ContextActions, { title, ask }: Removing): ContextActions {
  actions.registerProvider({
    getContextPadEntries(part) {
      if (ask === null || part.type === 'default') return {};
      const action = (event: Event): void => {
        event.stopPropagation();
        ask(part);
      };
      return { delete: { title, action, icon: 'delete', group: 'actions' } };
    },
  });
  return actions;
}
askFirst.$inject = ['formFieldContextActions', 'config.removing'];

/** didi module: the button on a chosen part asks the page, which knows what hangs on the part. */
export const askBeforeRemoving = {
  __init__: ['askBeforeRemoving'],
  askBeforeRemoving: ['factory', askFirst],
  deleteActionProvider: ['value', {}],
};
