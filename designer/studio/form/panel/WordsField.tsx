import { useId } from 'react';
import type { ReactElement } from 'react';

export interface WordsFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  rows: number;
  onChange: (words: string) => void;
  onDone?: () => void;
}

/** A question of the panel that is answered in words; one line never breaks, it grows. */
export function WordsField({ label, hint, value, rows, onChange, onDone }: WordsFieldProps): ReactElement {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <textarea
        id={id}
        className="input panel-words"
        aria-describedby={hintId}
        rows={rows}
        value={value}
        onChange={(event) => onChange(rows > 2 ? event.target.value : event.target.value.replace(/\n/g, ' '))}
        onBlur={onDone}
      />
      {hint === undefined ? null : (
        <p id={hintId} className="small quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
