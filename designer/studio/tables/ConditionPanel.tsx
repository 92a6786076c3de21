import { COMPARISONS, readUnaryTest, writeUnaryTest, type Comparison, type UnaryTest } from '#feel';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../Answer.ts';
import { COMPARE_WORDS } from './cellWords.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { PanelActions } from './PanelActions.tsx';
import type { TableInput } from './TableGrid.ts';

export interface ConditionPanelProps {
  input: TableInput;
  answer: Answer | undefined;
  cell: string;
  /** Choices known from the form or from other rows. */
  choices: readonly string[];
  onUse: (cell: string) => void;
  onClose: () => void;
}

type Kind = Exclude<UnaryTest['kind'], 'written'>;

/** Which relations make sense for an answer. */
function kindsFor(input: TableInput, answer: Answer | undefined): readonly Kind[] {
  if (input.list) return ['any', 'includes'];
  if (answer?.kind === 'number' || input.type === 'number') return ['any', 'compare', 'between'];
  if (input.type === 'boolean' || (answer?.kind === 'yes-no' && answer.values === undefined)) return ['any', 'is'];
  return ['any', 'oneOf', 'noneOf'];
}

/** What one cell asks, as plain choices. */
export function ConditionPanel({ input, answer, cell, choices, onUse, onClose }: ConditionPanelProps): ReactElement {
  const { t } = useTranslation();
  const now = readUnaryTest(cell);
  const kinds = kindsFor(input, answer);
  const [kind, setKind] = useState<Kind>(now.kind !== 'any' && now.kind !== 'written' ? now.kind : (kinds[1] ?? 'any'));
  const [ticked, setTicked] = useState<readonly string[]>('values' in now ? now.values : []);
  const [yes, setYes] = useState(now.kind === 'is' ? now.value : true);
  const [by, setBy] = useState<Comparison>(now.kind === 'compare' ? now.by : '>=');
  const [numbers, setNumbers] = useState<readonly [string, string]>(
    now.kind === 'compare' ? [String(now.number), ''] : now.kind === 'between' ? [String(now.from), String(now.to)] : ['', ''],
  );
  const [asked, setAsked] = useState(false);
  const condition = ((): UnaryTest | 'tickOne' | 'needNumber' => {
    if (kind === 'any') return { kind };
    if (kind === 'is') return { kind, value: yes };
    if (kind === 'compare') return isNumber(numbers[0]) ? { kind, by, number: Number(numbers[0]) } : 'needNumber';
    if (kind !== 'between') return ticked.length === 0 ? 'tickOne' : { kind, values: ticked };
    return numbers.every(isNumber) ? { kind, from: Number(numbers[0]), to: Number(numbers[1]) } : 'needNumber';
  })();
  const fault = typeof condition === 'string' ? condition : null;
  const numberField = (which: 0 | 1, label: string): ReactElement => (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className="input figures"
        inputMode="decimal"
        value={numbers[which]}
        onChange={(event) => setNumbers(which === 0 ? [event.target.value, numbers[1]] : [numbers[0], event.target.value])}
      />
    </label>
  );
  return (
    <PanelActions
      fault={asked && fault !== null ? t(`studioTables.${fault}`) : null}
      onClose={onClose}
      onUse={() => {
        setAsked(true);
        if (typeof condition !== 'string') onUse(writeUnaryTest(condition));
      }}
    >
      <label className="field">
        <span className="field-label">{t('studioTables.ask')}</span>
        <select
          className="input"
          autoFocus
          value={kind}
          onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
        >
          {[...new Set([...kinds, kind])].map((one) => (
            <option key={one} value={one}>
              {t(`studioTables.relation.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'oneOf' || kind === 'noneOf' || kind === 'includes' ? (
        <ChoiceList choices={choices} ticked={ticked} answer={answer} onChange={setTicked} />
      ) : null}
      {kind === 'is' ? (
        <select className="input" aria-label={input.label} value={String(yes)} onChange={(event) => setYes(event.target.value === 'true')}>
          <option value="true">{t('studioTables.yes')}</option>
          <option value="false">{t('studioTables.no')}</option>
        </select>
      ) : null}
      {kind === 'compare' ? (
        <select
          className="input"
          aria-label={t('studioTables.comparedBy')}
          value={by}
          onChange={(event) => setBy(COMPARISONS.find((one) => one === event.target.value) ?? by)}
        >
          {COMPARISONS.map((one) => (
            <option key={one} value={one}>
              {t(`studioTables.compare.${COMPARE_WORDS[one]}`)}
            </option>
          ))}
        </select>
      ) : null}
      {kind === 'compare' ? numberField(0, t('studioTables.number')) : null}
      {kind === 'between' ? numberField(0, t('studioTables.from')) : null}
      {kind === 'between' ? numberField(1, t('studioTables.to')) : null}
    </PanelActions>
  );
}

const isNumber = (text: string): boolean => /^\s*-?\d+(\.\d+)?\s*$/.test(text);
