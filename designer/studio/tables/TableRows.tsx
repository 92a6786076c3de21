import { Ellipsis } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../look/classes.ts';
import type { Answer } from '../Answer.ts';
import { SourceNote } from './SourceNote.tsx';
import { TableCell } from './TableCell.tsx';
import type { TableGrid } from './TableGrid.ts';
import type { CellAt, Grid } from './useGrid.ts';

export interface TableRowsProps {
  grid: TableGrid;
  keys: Grid;
  readOnly: boolean;
  expert: boolean;
  answers: readonly Answer[];
  onOpen: (cell: CellAt) => void;
}

/** The rows, each with its number and note. */
export function TableRows({ grid, keys, readOnly, expert, answers, onOpen }: TableRowsProps): ReactElement {
  const { t } = useTranslation();
  const columns = [
    ...grid.inputs.map(({ id, key }) => ({ id, part: 'input' as const, key })),
    ...grid.outputs.map(({ id, name }) => ({ id, part: 'output' as const, key: name })),
  ];
  return (
    <tbody>
      {grid.rules.map((rule, row) => (
        <tr key={rule.id === '' ? row : rule.id}>
          <th scope="row">
            <span className="figures">{row + 1}</span>
            {rule.note === '' ? null : (
              <span className="tables-note quiet">
                <SourceNote words={rule.note} />
              </span>
            )}
          </th>
          {[...rule.inputs, ...rule.outputs].map((cell, at) => {
            const { id = '', part = 'input', key = null } = columns[at] ?? {};
            return (
              <td
                key={id}
                {...keys.props({ row, at })}
                className={classes('tables-cell', part === 'output' && 'tables-result')}
                onClick={() => onOpen({ row, at })}
              >
                <TableCell cell={cell} part={part} expert={expert} answer={answers.find((answer) => answer.key === key)} />
              </td>
            );
          })}
          {readOnly ? null : (
            <td
              {...keys.props({ row, at: columns.length })}
              className="tables-cell tables-more"
              aria-label={`${t('studioTables.more')}: ${t('studioTables.rowNumber', { number: row + 1 })}`}
              onClick={() => onOpen({ row, at: columns.length })}
            >
              <Ellipsis size={18} aria-hidden="true" />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
