import { readLiteral, writeLiteral, type Literal } from '#feel';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../Answer.ts';
import { valueLabel } from './cellWords.ts';
import { PanelActions } from './PanelActions.tsx';
import { readSpan, spanFault, UNITS, writeSpan } from '../Span.ts';
import type { Unit } from '../Span.ts';
import type { TableOutput } from './TableGrid.ts';

export interface ResultPanelProps {
  output: TableOutput;
  answer: Answer | undefined;
  cell: string;
  /** Results of other rows and choices of the answer of that name. */
  choices: readonly string[];
  onUse: (cell: string) => void;
  onClose: () => void;
}

const OTHER = '\u0000';

/** What one cell gives, as one plain value. */
export function ResultPanel({ output, answer, cell, choices, onUse, onClose }: ResultPanelProps): ReactElement {
  const { t } = useTranslation();
  const now = readLiteral(cell);
  const kind = kindOf(now, output);
  const span = now.kind === 'duration' ? readSpan(now.value) : null;
  const first = 'value' in now && now.kind !== 'duration' ? String(now.value) : (span?.number.toString() ?? '');
  const [value, setValue] = useState(first === '' ? (kind === 'text' ? (choices[0] ?? '') : kind === 'yesNo' ? 'true' : '') : first);
  const [other, setOther] = useState(kind === 'text' && choices.length === 0);
  const [unit, setUnit] = useState<Unit>(span?.unit ?? 'days');
  const [asked, setAsked] = useState(false);
  const literal = ((): Literal | null => {
    if (kind === 'yesNo') return { kind, value: value === 'true' };
    if (kind === 'number') return /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? { kind, value: Number(value) } : null;
    if (kind === 'text') return value.trim() === '' ? null : { kind, value: value.trim() };
    const time = { number: value.trim() === '' ? Number.NaN : Number(value), unit };
    return spanFault(time) === null ? { kind: 'duration', value: writeSpan(time) } : null;
  })();
  return (
    <PanelActions
      fault={
        asked && literal === null
          ? t(kind === 'number' ? 'studioTables.needNumber' : kind === 'text' ? 'studioTables.resultWords' : 'studioTables.limits.least')
          : null
      }
      onClose={onClose}
      onUse={() => {
        setAsked(true);
        if (literal !== null) onUse(writeLiteral(literal));
      }}
    >
      {kind === 'yesNo' ? (
        <select className="input" autoFocus aria-label={output.label} value={value} onChange={(event) => setValue(event.target.value)}>
          <option value="true">{t('studioTables.yes')}</option>
          <option value="false">{t('studioTables.no')}</option>
        </select>
      ) : null}
      {kind === 'text' && choices.length > 0 ? (
        <label className="field">
          <span className="field-label">{t('studioTables.result')}</span>
          <select
            className="input"
            autoFocus
            value={other ? OTHER : value}
            onChange={(event) => {
              setOther(event.target.value === OTHER);
              setValue(event.target.value === OTHER ? '' : event.target.value);
            }}
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {valueLabel(choice, answer)}
              </option>
            ))}
            <option value={OTHER}>{t('studioTables.otherResult')}</option>
          </select>
        </label>
      ) : null}
      {kind === 'number' || kind === 'duration' || other ? (
        <label className="field">
          <span className="field-label">{kind === 'text' ? t('studioTables.resultWords') : t('studioTables.number')}</span>
          <input className="input" autoFocus={kind !== 'text'} value={value} onChange={(event) => setValue(event.target.value)} />
        </label>
      ) : null}
      {kind === 'duration' ? (
        <select
          className="input"
          aria-label={t('studioTables.limits.unit')}
          value={unit}
          onChange={(event) => setUnit(UNITS.find((one) => one === event.target.value) ?? unit)}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {t(`studioTables.limits.${one}`)}
            </option>
          ))}
        </select>
      ) : null}
    </PanelActions>
  );
}

function kindOf(literal: Literal, output: TableOutput): 'text' | 'number' | 'yesNo' | 'duration' {
  if (literal.kind !== 'none' && literal.kind !== 'written') return literal.kind;
  if (output.type === 'number') return 'number';
  if (output.type === 'boolean') return 'yesNo';
  return output.type.toLowerCase().includes('duration') ? 'duration' : 'text';
}
