import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import { AddQuestion } from './AddQuestion.tsx';
import type { Answer } from '../Answer.ts';
import { EditBar, undoKeys } from './EditBar.tsx';
import { columnFor } from './columnFor.ts';
import { addInput, addRow, moveRow, removeInput, removeRow, setHitPolicy } from './editTable.ts';
import type { TableGrid } from './TableGrid.ts';
import { PolicyField } from './PolicyField.tsx';
import { TableHead } from './TableHead.tsx';
import { TableHintsView } from './TableHintsView.tsx';
import { TablePanel } from './TablePanel.tsx';
import { TableRows } from './TableRows.tsx';
import type { Edits } from './useEdits.ts';
import { cellElement, useGrid } from './useGrid.ts';
import type { CellAt } from './useGrid.ts';

export interface TableBodyProps {
  grid: TableGrid;
  edits: Edits;
  readOnly: boolean;
  expert: boolean;
  answers: readonly Answer[];
  focus: CellAt | null;
}

/** The grid of a decision table, its keys and what it leaves open. */
export function TableBody({ grid, edits, readOnly, expert, answers, focus }: TableBodyProps): ReactElement {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const [open, setOpen] = useState<CellAt | null>(null);
  const last = grid.inputs.length + grid.outputs.length;
  const keys = useGrid(table, { rows: grid.rules.length, columns: readOnly ? last : last + 1, heads: last }, focus);
  const close = (): void => setOpen(null);
  const start = (cell: CellAt): void => {
    if (readOnly) return;
    anchor.current = cellElement(table.current, cell);
    setOpen(cell);
  };
  const change = (edit: (text: string) => Promise<string>, to?: CellAt): void => {
    close();
    edits.apply(edit);
    if (to !== undefined) requestAnimationFrame(() => keys.go(to));
  };
  const add = (row: number): void => change((text) => addRow(text, row), { row, at: 0 });
  const remove = (row: number): void => {
    if (row >= 0) change((text) => removeRow(text, row), { row: Math.max(0, Math.min(row, grid.rules.length - 2)), at: 0 });
  };
  const move = ({ row, at }: CellAt, by: -1 | 1): void => {
    if (row >= 0 && grid.rules[row + by] !== undefined) change((text) => moveRow(text, { from: row, to: row + by }), { row: row + by, at });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (undoKeys(event, edits) || !(event.target instanceof HTMLTableCellElement) || keys.move(event)) return;
    const command = [event.altKey ? 'Alt' : '', event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.key].join('');
    const commands: Record<string, () => void> = { Enter: () => start(keys.cell), F2: () => start(keys.cell) };
    if (!readOnly)
      Object.assign(commands, {
        AltArrowUp: () => move(keys.cell, -1),
        AltArrowDown: () => move(keys.cell, 1),
        CtrlEnter: () => add(keys.cell.row + 1),
        CtrlDelete: () => remove(keys.cell.row),
      });
    if (commands[command] === undefined) return;
    event.preventDefault();
    commands[command]();
  };
  const free = answers.filter(({ key, pathway }) => pathway && !grid.inputs.some((input) => input.key === key));
  return (
    <div className="tables" onKeyDown={onKeyDown}>
      <EditBar edits={edits} readOnly={readOnly}>
        <PolicyField policy={grid.hitPolicy} readOnly={readOnly} onChange={(policy) => change((text) => setHitPolicy(text, policy))} />
      </EditBar>
      <TableHintsView grid={grid} answers={answers} />
      {grid.rules.length === 0 ? <p className="quiet">{t('studioTables.noRows')}</p> : null}
      <div className="tables-scroll">
        <table role="grid" ref={table} className="tables-grid" aria-label={grid.name} aria-readonly={readOnly}>
          <TableHead
            grid={grid}
            keys={keys}
            readOnly={readOnly}
            onRename={(at) => start({ row: -1, at })}
            onRemove={(input) => change((text) => removeInput(text, input))}
          />
          <TableRows grid={grid} keys={keys} readOnly={readOnly} expert={expert} answers={answers} onOpen={start} />
        </table>
      </div>
      <p className="quiet small tables-keys">{readOnly ? t('studioTables.keysRead') : t('studioTables.keys')}</p>
      {readOnly ? null : (
        <div className="tables-actions">
          <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => add(grid.rules.length)}>
            {t('studioTables.addRow')}
          </Button>
          <AddQuestion answers={free} onAdd={(answer) => change((text) => addInput(text, columnFor(answer)))} />
        </div>
      )}
      {open === null ? null : (
        <TablePanel
          grid={grid}
          open={open}
          anchor={anchor}
          expert={expert}
          answers={answers}
          actions={{ add, remove, move, change, close }}
        />
      )}
    </div>
  );
}
