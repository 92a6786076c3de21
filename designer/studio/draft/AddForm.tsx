import { useId, useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import type { DraftFacts } from './draftFacts.ts';

/** Asks for a form's name and makes an empty form of it; a name that a form of the draft has is told while it is typed. */
export function AddForm({ forms, onAdd }: { forms: DraftFacts['forms']; onAdd: (file: string, text: string) => void }): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useId();
  const name = typed.trim();
  const twin = [...forms.values()].find(({ title }) => title.toLowerCase() === name.toLowerCase());
  const fault =
    twin === undefined ? (asked && name === '' ? t('studio.formNameNeeded') : null) : t('studio.formNameTaken', { form: twin.title });
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name === '' || twin !== undefined) return;
    const id = idFor(name, forms);
    onAdd(`forms/${id}.form`, emptyForm(id, name));
  };
  return (
    <form onSubmit={add} className="add-form">
      <label htmlFor={field}>{t('studio.formName')}</label>
      <input
        id={field}
        className="input"
        value={typed}
        maxLength={80}
        aria-invalid={fault !== null}
        onChange={(event) => setTyped(event.target.value)}
      />
      {fault === null ? null : <p role="alert">{fault}</p>}
      <Button type="submit" tone="main">
        {t('studio.add')}
      </Button>
    </form>
  );
}

/** The name in letters and digits, numbered where the draft, or a computer that mixes small and capital letters, has that one. */
function idFor(name: string, forms: DraftFacts['forms']): string {
  const taken = new Set([...forms.keys()].map((file) => file.toLowerCase()));
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? ['form'];
  const id = words.join('-').slice(0, 50);
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(`forms/${numbered}.form`.toLowerCase())) return numbered;
  }
}

function emptyForm(id: string, title: string): string {
  const form = { type: 'default', id, schemaVersion: 19, properties: { title }, components: [] };
  return `${JSON.stringify(form, null, 2)}\n`;
}
