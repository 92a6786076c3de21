import { useId, useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';

/** Asks for a form's name and makes an empty form of it. */
export function AddForm({ taken, onAdd }: { taken: ReadonlySet<string>; onAdd: (file: string, text: string) => void }): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [refused, setRefused] = useState(false);
  const field = useId();
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const id = idFor(name);
    const file = `forms/${id}.form`;
    if (id === '' || taken.has(file)) setRefused(true);
    else onAdd(file, emptyForm(id, name.trim()));
  };
  return (
    <form onSubmit={add} className="add-form">
      <label htmlFor={field}>{t('studio.formName')}</label>
      <input
        id={field}
        className="input"
        value={name}
        maxLength={80}
        aria-invalid={refused}
        onChange={(event) => setName(event.target.value)}
      />
      {refused ? <p role="alert">{t('studio.formNameTaken')}</p> : null}
      <Button type="submit" tone="main">
        {t('studio.add')}
      </Button>
    </form>
  );
}

function idFor(name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60);
}

function emptyForm(id: string, title: string): string {
  const form = { type: 'default', id, schemaVersion: 19, properties: { title }, components: [] };
  return `${JSON.stringify(form, null, 2)}\n`;
}
