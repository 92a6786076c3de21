import { Pencil, Trash2 } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../look/classes.ts';
import type { TableGrid } from './TableGrid.ts';
import type { Grid } from './useGrid.ts';

export interface TableHeadProps {
  grid: TableGrid;
  keys: Grid;
  readOnly: boolean;
  onRename: (column: number) => void;
  onRemove: (input: number) => void;
}

/** The columns: what a row asks, what it gives. */
export function TableHead({ grid, keys, readOnly, onRename, onRemove }: TableHeadProps): ReactElement {
  const { t } = useTranslation();
  const removable = !readOnly && grid.inputs.length > 1;
  return (
    <thead>
      <tr>
        <th scope="col">{t('studioTables.row')}</th>
        {[...grid.inputs, ...grid.outputs].map(({ id, label }, at) => {
          const isInput = at < grid.inputs.length;
          return (
            <th key={id} scope="col" {...keys.props({ row: -1, at })} className={classes('tables-head', !isInput && 'tables-result')}>
              <span className="quiet small">{isInput ? t('studioTables.when') : t('studioTables.then')}</span>
              <span className="tables-column">
                {label}
                {readOnly ? null : (
                  <span className="tables-head-buttons">
                    <HeadButton name={`${t('studioTables.rename')}: ${label}`} onPress={() => onRename(at)}>
                      <Pencil size={16} aria-hidden="true" />
                    </HeadButton>
                    {removable && isInput ? (
                      <HeadButton
                        name={`${t('studioTables.removeQuestion')}: ${label}`}
                        hint={t('studioTables.removeQuestionHint')}
                        onPress={() => onRemove(at)}
                      >
                        <Trash2 size={16} aria-hidden="true" />
                      </HeadButton>
                    ) : null}
                  </span>
                )}
              </span>
            </th>
          );
        })}
        {readOnly ? null : (
          <th scope="col">
            <span className="unseen">{t('studioTables.more')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function HeadButton({
  name,
  hint,
  onPress,
  children,
}: {
  name: string;
  hint?: string;
  onPress: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <button type="button" className="icon-button" aria-label={name} title={hint ?? name} onClick={onPress}>
      {children}
    </button>
  );
}
