import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../Answer.ts';
import { CellPanel } from './CellPanel.tsx';
import { ColumnPanel } from './ColumnPanel.tsx';
import { setCell, setLabel, setNote } from './editTable.ts';
import { Panel } from './Panel.tsx';
import { RowPanel } from './RowPanel.tsx';
import type { TableGrid } from './TableGrid.ts';
import type { CellAt } from './useGrid.ts';

export interface TablePanelProps {
  grid: TableGrid;
  open: CellAt;
  anchor: RefObject<HTMLElement | null>;
  expert: boolean;
  answers: readonly Answer[];
  actions: {
    add: (row: number) => void;
    remove: (row: number) => void;
    move: (cell: CellAt, by: -1 | 1) => void;
    change: (edit: (text: string) => Promise<string>) => void;
    close: () => void;
  };
}

/** The window at a cell, at the end of a row, or at the head of a column. */
export function TablePanel({ grid, open, anchor, expert, answers, actions }: TablePanelProps): ReactElement {
  const { t } = useTranslation();
  const { row, at } = open;
  const column = [...grid.inputs, ...grid.outputs][at];
  const input = at < grid.inputs.length;
  const place = { row, part: input ? ('input' as const) : ('output' as const), at: input ? at : at - grid.inputs.length };
  if (row < 0 && column !== undefined) {
    return (
      <Panel title={t('studioTables.column', { label: column.label })} at={anchor} onClose={actions.close}>
        <ColumnPanel
          label={column.label}
          onClose={actions.close}
          onUse={(label) => actions.change((text) => setLabel(text, { ...place, label }))}
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={`${column?.label ?? t('studioTables.more')}, ${t('studioTables.rowNumber', { number: row + 1 })}`}
      at={anchor}
      onClose={actions.close}
    >
      {column === undefined ? (
        <RowPanel
          note={grid.rules[row]?.note ?? ''}
          first={row === 0}
          last={row === grid.rules.length - 1}
          onMove={(by) => actions.move(open, by)}
          onAdd={() => actions.add(row + 1)}
          onRemove={() => actions.remove(row)}
          onNote={(note) => actions.change((text) => setNote(text, { row, note }))}
        />
      ) : (
        <CellPanel
          grid={grid}
          place={open}
          expert={expert}
          answers={answers}
          onClose={actions.close}
          onUse={(text) => actions.change((before) => setCell(before, { ...place, text }))}
        />
      )}
    </Panel>
  );
}
