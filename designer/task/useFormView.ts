import type { AnswerSet } from '#contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefCallback } from 'react';
import type { FormView } from './form/createFormView.ts';
import type { FormPage } from './form/formPages.ts';

export interface ShownForm {
  /** Where the form goes. */
  ref: RefCallback<HTMLDivElement>;
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
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  const [view, setView] = useState<FormView | null>(null);
  const [pages, setPages] = useState<readonly FormPage[]>([]);
  const [broken, setBroken] = useState(false);
  const handlers = useRef({ onChange, onBlur });
  useEffect(() => {
    handlers.current = { onChange, onBlur };
  });
  useEffect(() => {
    if (container === null) return undefined;
    let made: FormView | null = null;
    let ended = false;
    const place = document.createElement('div');
    container.append(place);
    const make = async (): Promise<void> => {
      const { createFormView } = await import('./form/createFormView.ts');
      const created = await createFormView({
        container: place,
        schema,
        answers,
        readOnly,
        onPages: setPages,
        onChange: () => (made === null ? undefined : handlers.current.onChange(made)),
        onBlur: (field) => (made === null ? undefined : handlers.current.onBlur(made, field)),
      });
      if (ended) return created.destroy();
      made = created;
      setView(created);
    };
    make().catch(() => setBroken(true));
    return () => {
      ended = true;
      made?.destroy();
      place.remove();
      setView(null);
    };
  }, [container, schema, answers, readOnly]);
  return { ref: useCallback((element: HTMLDivElement | null) => setContainer(element), []), view, pages, broken };
}
