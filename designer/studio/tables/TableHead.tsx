import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableGrid } from './TableGrid.ts';

export interface TableHeadProps {
  grid: TableGrid;
  readOnly: boolean;
  onRemove: (input: number) => void;
}

/** The columns: what a row asks, what it gives. */
export function TableHead({ grid, readOnly, onRemove }: TableHeadProps): ReactElement {
  const { t } = useTranslation();
  const removable = !readOnly && grid.inputs.length > 1;
  return (
    <thead>
      <tr>
        <th scope="col">{t('studioTables.row')}</th>
        {grid.inputs.map((input, at) => (
          <th key={input.id} scope="col">
            <span className="quiet small">{t('studioTables.when')}</span>
            <span className="tables-column">
              {input.label}
              {removable ? (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={`${t('studioTables.removeQuestion')}: ${input.label}`}
                  title={t('studioTables.removeQuestionHint')}
                  onClick={() => onRemove(at)}
                >
                  <Trash2 size={16} aria-hidden="true" />
                </button>
              ) : null}
            </span>
          </th>
        ))}
        {grid.outputs.map((output) => (
          <th key={output.id} scope="col" className="tables-result">
            <span className="quiet small">{t('studioTables.then')}</span>
            <span className="tables-column">{output.label}</span>
          </th>
        ))}
        {readOnly ? null : (
          <th scope="col">
            <span className="unseen">{t('studioTables.more')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
