import { useEffect, useState } from 'react';
import type { FormView } from './form/createFormView.ts';
import type { FormPage } from './form/formPages.ts';

export interface Pages {
  list: readonly FormPage[];
  current: FormPage | null;
  index: number;
  isFirst: boolean;
  isLast: boolean;
  go: (id: string) => void;
  forward: () => void;
  backward: () => void;
}

/** Which page of the form is on screen; `whole` shows all of them. */
export function usePages(list: readonly FormPage[], view: FormView | null, whole: boolean): Pages {
  const [chosen, setChosen] = useState<string | null>(null);
  const found = list.findIndex((page) => page.id === chosen);
  const index = Math.max(0, found);
  const current = list[index] ?? null;
  const shown = whole ? null : (current?.id ?? null);
  useEffect(() => {
    view?.showPage(shown);
  }, [view, shown]);
  const move = (step: number): void => {
    const target = list[index + step];
    if (target === undefined) return;
    setChosen(target.id);
    window.setTimeout(() => {
      const steps = document.querySelector<HTMLElement>('.page-steps');
      steps?.scrollIntoView();
      steps?.querySelector<HTMLElement>('.page-step-now')?.focus({ preventScroll: true });
    }, 0);
  };
  return {
    list,
    current,
    index,
    isFirst: index === 0,
    isLast: index >= list.length - 1,
    go: setChosen,
    forward: () => move(1),
    backward: () => move(-1),
  };
}
