import { readLiteral, readUnaryTest } from '#feel';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../look/classes.ts';
import type { Answer } from '../Answer.ts';
import { conditionWords, literalWords } from './cellWords.ts';

export interface TableCellProps {
  cell: string;
  part: 'input' | 'output';
  expert: boolean;
  answer: Answer | undefined;
}

/** A cell in words; as written for the expert, and where words cannot say it. */
export function TableCell({ cell, part, expert, answer }: TableCellProps): ReactElement {
  const { t } = useTranslation();
  if (expert) return <code className="tables-written">{cell}</code>;
  const condition = readUnaryTest(cell);
  const literal = readLiteral(cell);
  const { kind } = part === 'input' ? condition : literal;
  const words = part === 'input' ? conditionWords(condition, answer, t) : literalWords(literal, answer, t);
  if (kind !== 'written') return <span className={classes((kind === 'any' || kind === 'none') && 'quiet')}>{words}</span>;
  return (
    <>
      <code className="tables-written">{words}</code>
      <span className="tables-note quiet small">{t('studioTables.written')}</span>
    </>
  );
}
