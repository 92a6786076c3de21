import { useState } from 'react';
import type { ReactElement } from 'react';

/** A whole number from 1 to 999, kept as soon as it is one. */
export function NumberField({
  label,
  value,
  whole,
  readOnly,
  onCommit,
}: {
  label: string;
  value: number;
  whole: string;
  readOnly: boolean;
  onCommit: (value: number) => void;
}): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const isWhole = typed === null || /^[1-9]\d{0,2}$/.test(typed.trim());
  return (
    <label className="field">
      <span className="unseen">{label}</span>
      <input
        className="input figures"
        inputMode="numeric"
        readOnly={readOnly}
        value={typed ?? String(value)}
        aria-invalid={!isWhole}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          if (/^[1-9]\d{0,2}$/.test(next.trim()) && Number(next) !== value) onCommit(Number(next));
        }}
        onBlur={() => setTyped(null)}
      />
      {isWhole ? null : <span className="small pathway-mend">{whole}</span>}
    </label>
  );
}
