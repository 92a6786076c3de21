import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';

const SETTLE_MS = 500;

export interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  readOnly: boolean;
  long?: boolean;
  /** Said instead of keeping an empty answer. */
  needed?: string;
  onCommit: (value: string) => void;
}

/** A question answered in words: kept a moment after typing, when the field is left, and when it goes away. */
export function TextField({ label, hint, value, readOnly, long = false, needed, onCommit }: TextFieldProps): ReactElement {
  const id = useId();
  const hintId = `${id}-hint`;
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const keep = useEffectEvent(() => {
    const text = waiting.current?.trim();
    waiting.current = null;
    if (text === undefined || text === value || (text === '' && needed !== undefined)) return;
    onCommit(text);
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => keep(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => keep(), []);
  const shared = {
    id,
    className: 'input',
    readOnly,
    value: typed ?? value,
    'aria-describedby': hintId,
    onChange: (event: { target: { value: string } }) => {
      waiting.current = event.target.value;
      setTyped(event.target.value);
    },
  };
  const leave = (commit: () => void): void => {
    commit();
    setTyped(null);
  };
  const empty = needed !== undefined && typed !== null && typed.trim() === '';
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {long ? (
        <textarea {...shared} rows={3} maxLength={500} onBlur={() => leave(() => commitNow(waiting, { value, needed, onCommit }))} />
      ) : (
        <input {...shared} maxLength={80} onBlur={() => leave(() => commitNow(waiting, { value, needed, onCommit }))} />
      )}
      <span className={empty ? 'small pathway-mend' : 'small quiet'} id={hintId}>
        {empty ? needed : hint}
      </span>
    </div>
  );
}

function commitNow(
  waiting: { current: string | null },
  { value, needed, onCommit }: Pick<TextFieldProps, 'value' | 'onCommit'> & { needed: string | undefined },
): void {
  const text = waiting.current?.trim();
  waiting.current = null;
  if (text !== undefined && text !== value && !(text === '' && needed !== undefined)) onCommit(text);
}
