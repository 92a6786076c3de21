import { useId, useState } from 'react';
import type { ReactElement } from 'react';

export interface NumberFieldProps {
  label: string;
  value: number | undefined;
  whole?: boolean;
  onChange: (value: number | undefined) => void;
}

/** A question of the panel that is answered with a number or left open; half a number (a lone minus) waits. */
export function NumberField({ label, value, whole = false, onChange }: NumberFieldProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === undefined ? '' : String(value);
  const take = (text: string): void => {
    setTyped(text);
    const number = Number(text.replace(',', '.'));
    if (text.trim() === '') onChange(undefined);
    else if (Number.isFinite(number) && (!whole || (Number.isInteger(number) && number > 0))) onChange(number);
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="input number-input"
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
