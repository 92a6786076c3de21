import type { AnswerSet } from '#contract';
import { useEffect, useRef, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import type { FormView } from './form/createFormView.ts';
import type { FormPage } from './form/formPages.ts';

export interface ShownForm {
  /** Give this as `ref` to the element where the form goes. */
  place: Dispatch<SetStateAction<HTMLDivElement | null>>;
  view: FormView | null;
  pages: readonly FormPage[];
  broken: boolean;
}

export interface FormInput {
  schema: Record<string, unknown>;
  answers: AnswerSet;
  readOnly: boolean;
  onChange: (view: FormView) => void;
  onBlur: (view: FormView, field: string) => void;
}

/** Fetches the form viewer when first needed and shows one form; a new schema, new answers or a changed lock show it anew. */
export function useFormView({ schema, answers, readOnly, onChange, onBlur }: FormInput): ShownForm {
  const [container, place] = useState<HTMLDivElement | null>(null);
  const [view, setView] = useState<FormView | null>(null);
  const [pages, setPages] = useState<readonly FormPage[]>([]);
  const [broken, setBroken] = useState(false);
  const handlers = useRef({ onChange, onBlur });
  useEffect(() => {
    handlers.current = { onChange, onBlur };
  });
  useEffect(() => {
    if (container === null) return undefined;
    const made: { view: FormView | null; ended: boolean } = { view: null, ended: false };
    const element = document.createElement('div');
    container.append(element);
    const make = async (): Promise<void> => {
      const { createFormView } = await import('./form/createFormView.ts');
      const created = await createFormView({
        container: element,
        schema,
        answers,
        readOnly,
        onPages: (open) => (made.ended ? undefined : setPages(open)),
        onChange: () => (made.view === null ? undefined : handlers.current.onChange(made.view)),
        onBlur: (field) => (made.view === null ? undefined : handlers.current.onBlur(made.view, field)),
      });
      made.view = created;
      if (made.ended) created.destroy();
      else setView(created);
    };
    make().catch(() => (made.ended ? undefined : setBroken(true)));
    return () => {
      made.ended = true;
      made.view?.destroy();
      element.remove();
      setView(null);
    };
  }, [container, schema, answers, readOnly]);
  return { place, view, pages, broken };
}
