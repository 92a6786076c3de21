import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EditBar, undoKeys } from './EditBar.tsx';
import { setLimit, setSource } from './editLimits.ts';
import { LimitsRow } from './LimitsRow.tsx';
import type { LimitsRowProps } from './LimitsRow.tsx';
import { RISKS } from '../Risk.ts';
import type { LimitSheet } from './readSheet.ts';
import { SourcePanel } from './SourcePanel.tsx';
import type { Edits } from './useEdits.ts';
import { cellElement, useGrid } from './useGrid.ts';
import type { CellAt } from './useGrid.ts';

export interface LimitsGridProps {
  rows: readonly LimitsRowProps['row'][];
  sheet: LimitSheet;
  edits: Edits;
  readOnly: boolean;
  focus: CellAt | null;
}

/** The last column says where the times come from. */
const SOURCE = RISKS.length;
const HEADS = ['limits.step', 'limits.high', 'limits.medium', 'limits.low', 'limits.source'] as const;

/** The grid of time limits and its keys. */
export function LimitsGrid({ rows, sheet, edits, readOnly, focus }: LimitsGridProps): ReactElement {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const [open, setOpen] = useState<(CellAt & { readonly typed: string }) | null>(null);
  const grid = useGrid(table, { rows: rows.length, columns: SOURCE + 1 }, focus);
  const close = (): void => {
    setOpen(null);
    if (open !== null) requestAnimationFrame(() => grid.go({ row: open.row, at: open.at }));
  };
  const start = (cell: CellAt, typed = ''): void => {
    if (readOnly || (cell.at === SOURCE && !sheet.columns.has(rows[cell.row]?.column ?? ''))) return;
    anchor.current = cellElement(table.current, cell);
    setOpen({ ...cell, typed });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (undoKeys(event, edits) || open !== null || !(event.target instanceof HTMLTableCellElement) || grid.move(event)) return;
    const digit = /^\d$/.test(event.key) && grid.cell.at < SOURCE ? event.key : '';
    if (event.key !== 'Enter' && event.key !== 'F2' && digit === '') return;
    event.preventDefault();
    start(grid.cell, digit);
  };
  const change = (edit: (text: string) => Promise<string>): void => {
    edits.apply(edit);
    close();
  };
  const asked = open?.at === SOURCE ? rows[open.row] : undefined;
  const column = asked === undefined ? undefined : sheet.columns.get(asked.column);
  return (
    <div className="tables" onKeyDown={onKeyDown}>
      <EditBar edits={edits} readOnly={readOnly}>
        <p className="quiet small tables-keys">{readOnly ? t('studioTables.keysRead') : t('studioTables.limits.keys')}</p>
      </EditBar>
      <div className="tables-scroll">
        <table
          role="grid"
          ref={table}
          className="tables-grid limits-grid"
          aria-label={t('studioTables.limits.caption')}
          aria-readonly={readOnly}
        >
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {t(`studioTables.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <LimitsRow
                key={row.column}
                row={row}
                number={at}
                column={sheet.columns.get(row.column)}
                grid={grid}
                open={open?.row === at ? open : null}
                onOpen={start}
                onClose={close}
                onSet={(risk, duration) => change((before) => setLimit(before, { column: row.column, risk, duration, title: row.title }))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {readOnly || rows.every((row) => sheet.columns.has(row.column)) ? null : (
        <p className="quiet small">{t('studioTables.limits.newAll')}</p>
      )}
      {asked === undefined || column === undefined ? null : (
        <SourcePanel
          title={asked.title}
          source={column.source}
          toBeConfirmed={column.toBeConfirmed}
          at={anchor}
          onClose={close}
          onConfirm={(source) => change((before) => setSource(before, { column: asked.column, source }))}
          onDoubt={() => change((before) => setSource(before, { column: asked.column, source: null }))}
        />
      )}
    </div>
  );
}
