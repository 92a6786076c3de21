import { readLiteral, readUnaryTest } from '#feel';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../Answer.ts';
import { ConditionPanel } from './ConditionPanel.tsx';
import { choicesOf } from './findGaps.ts';
import { ResultPanel } from './ResultPanel.tsx';
import type { TableGrid } from './TableGrid.ts';
import type { CellAt } from './useGrid.ts';
import { WrittenPanel } from './WrittenPanel.tsx';

export interface CellPanelProps {
  grid: TableGrid;
  place: CellAt;
  expert: boolean;
  answers: readonly Answer[];
  onUse: (cell: string) => void;
  onClose: () => void;
}

/** The way to change one cell that fits what it holds. */
export function CellPanel({ grid, place, expert, answers, onUse, onClose }: CellPanelProps): ReactElement | null {
  const { t } = useTranslation();
  const rule = grid.rules[place.row];
  const input = grid.inputs[place.at];
  const output = grid.outputs[place.at - grid.inputs.length];
  const cell = (input === undefined ? rule?.outputs[place.at - grid.inputs.length] : rule?.inputs[place.at]) ?? '';
  if (expert) return <WrittenPanel cell={cell} onUse={onUse} onClose={onClose} />;
  const written = (input === undefined ? readLiteral(cell) : readUnaryTest(cell)).kind === 'written';
  if (written)
    return (
      <>
        <code className="tables-written">{cell}</code>
        <p>{t('studioTables.writtenHint')}</p>
      </>
    );
  const common = { cell, onUse, onClose };
  if (input !== undefined) {
    const answer = answers.find(({ key }) => key === input.key);
    const seen = grid.rules.flatMap(({ inputs }) => valuesIn(inputs[place.at] ?? ''));
    const choices = answer?.values?.map(({ value }) => value) ?? choicesOf(input, answers) ?? [...new Set(seen)];
    return <ConditionPanel input={input} answer={answer} choices={choices} {...common} />;
  }
  if (output === undefined) return null;
  const answer = answers.find(({ key }) => key === output.name);
  const seen = grid.rules.flatMap(({ outputs }) => {
    const literal = readLiteral(outputs[place.at - grid.inputs.length] ?? '');
    return literal.kind === 'text' ? [literal.value] : [];
  });
  const choices = [...new Set([...(answer?.values ?? []).map(({ value }) => value), ...seen])];
  return <ResultPanel output={output} answer={answer} choices={choices} {...common} />;
}

function valuesIn(cell: string): readonly string[] {
  const condition = readUnaryTest(cell);
  return 'values' in condition ? condition.values : [];
}
