import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LimitField } from './LimitField.tsx';
import { SourceNote } from './SourceNote.tsx';
import { RISKS } from '../Risk.ts';
import type { Risk } from '../Risk.ts';
import type { LimitColumn } from './readSheet.ts';
import { sayDuration } from '../../time/sayDuration.ts';
import type { CellAt, Grid } from './useGrid.ts';

export interface LimitsRowProps {
  row: { column: string; title: string; gone: boolean };
  number: number;
  column: LimitColumn | undefined;
  grid: Grid;
  open: (CellAt & { readonly typed: string }) | null;
  onOpen: (cell: CellAt) => void;
  onClose: () => void;
  onSet: (risk: Risk, duration: string) => void;
}

/** One step: its three times, and where they come from. */
export function LimitsRow({ row, number, column, grid, open, onOpen, onClose, onSet }: LimitsRowProps): ReactElement {
  const { t } = useTranslation();
  const place = (at: number): CellAt => ({ row: number, at });
  return (
    <tr>
      <th scope="row">
        {row.title}
        {row.gone ? <span className="tables-note quiet small">{t('studioTables.limits.unknownStep')}</span> : null}
      </th>
      {RISKS.map((risk, at) => {
        const duration = column?.durations.get(risk) ?? '';
        const editing = open?.at === at;
        return (
          <td
            key={risk}
            {...grid.props(place(at))}
            className="figures tables-cell"
            onClick={() => (editing ? undefined : onOpen(place(at)))}
          >
            {editing ? (
              <LimitField
                label={`${row.title}, ${t(`studioTables.limits.${risk}`)}`}
                duration={duration}
                typed={open.typed}
                onDone={(next) => onSet(risk, next)}
                onCancel={onClose}
              />
            ) : duration === '' ? (
              <span className="quiet">{t('studioTables.limits.notSet')}</span>
            ) : (
              (sayDuration(duration, t) ?? duration)
            )}
          </td>
        );
      })}
      <td {...grid.props(place(RISKS.length))} className="tables-cell limits-source" onClick={() => onOpen(place(RISKS.length))}>
        <SourceNote words={column?.source ?? ''} toBeConfirmed={column?.toBeConfirmed === true} />
      </td>
    </tr>
  );
}
