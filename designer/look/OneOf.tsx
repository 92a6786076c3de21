import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

export interface OneOfProps<Value extends string> {
  question: string;
  hint?: string | undefined;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  disabled?: boolean;
  onChange: (value: Value) => void;
  children?: ReactNode;
}

/** A question of the panel with a few answers side by side. */
export function OneOf<Value extends string>({
  question,
  hint,
  value,
  options,
  disabled,
  onChange,
  children,
}: OneOfProps<Value>): ReactElement {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <fieldset className="choice one-of" aria-describedby={hintId} disabled={disabled === true}>
      <legend>{question}</legend>
      <div className="switch">
        {options.map((option) => (
          <label key={option.value} className="switch-item">
            <input type="radio" className="unseen" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p id={hintId} className="small quiet one-of-hint">
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
