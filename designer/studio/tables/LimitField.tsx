import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readSpan, spanFault, UNITS, writeSpan } from '../Span.ts';
import type { Unit } from '../Span.ts';

export interface LimitFieldProps {
  label: string;
  duration: string;
  /** Digit that opened the field, which takes the place of the number. */
  typed: string;
  onDone: (duration: string) => void;
  onCancel: () => void;
}

/** A number and hours or days, in the place of the cell; Enter keeps it, Escape leaves the cell as it was. */
export function LimitField({ label, duration, typed, onDone, onCancel }: LimitFieldProps): ReactElement {
  const { t } = useTranslation();
  const faultId = useId();
  const span = readSpan(duration);
  const [number, setNumber] = useState(typed === '' ? String(span?.number ?? '') : typed);
  const [unit, setUnit] = useState<Unit>(span?.unit ?? 'days');
  const [asked, setAsked] = useState(false);
  const value = { number: number.trim() === '' ? Number.NaN : Number(number), unit };
  const fault = spanFault(value);
  const finish = (): void => {
    setAsked(true);
    if (fault !== null) return;
    const same = span !== null && span.number === value.number && span.unit === unit;
    if (same) onCancel();
    else onDone(writeSpan(value));
  };
  return (
    <form
      className="limit-field"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        if (fault === null) finish();
        else if (event.relatedTarget !== null) onCancel();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          finish();
        }
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        className="input figures"
        inputMode="numeric"
        autoFocus
        aria-label={`${label}: ${t('studioTables.limits.time')}`}
        aria-invalid={asked && fault !== null}
        aria-describedby={asked && fault !== null ? faultId : undefined}
        value={number}
        onFocus={(event) => (typed === '' ? event.currentTarget.select() : undefined)}
        onChange={(event) => setNumber(event.target.value)}
      />
      <select
        className="input"
        aria-label={`${label}: ${t('studioTables.limits.unit')}`}
        value={unit}
        onChange={(event) => setUnit(UNITS.find((one) => one === event.target.value) ?? unit)}
      >
        {UNITS.filter((one) => one !== 'weeks' || span?.unit === 'weeks').map((one) => (
          <option key={one} value={one}>
            {t(`studioTables.limits.${one}`)}
          </option>
        ))}
      </select>
      {asked && fault !== null ? (
        <p id={faultId} className="tables-fault" role="alert">
          {t(`studioTables.limits.${fault}`)}
        </p>
      ) : null}
    </form>
  );
}
