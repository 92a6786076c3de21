import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import type { Answer } from '../Answer.ts';
import { readTable } from './readTable.ts';
import { TableBody } from './TableBody.tsx';
import { useEdits } from './useEdits.ts';
import type { CellAt } from './useGrid.ts';
import { useRead } from './useRead.ts';
import './tables.css';

export interface TableEditorProps {
  text: string;
  readOnly: boolean;
  /** Cells are shown and changed as written. */
  expert: boolean;
  answers: readonly Answer[];
  focus: CellAt | null;
  /** `base` is the text that the new one was made from. */
  onChange: (text: string, base: string) => void;
}

/** A decision table: each row says which result some answers give. */
export function TableEditor({ text, focus, onChange, ...how }: TableEditorProps): ReactElement {
  const { t } = useTranslation();
  const edits = useEdits(text, onChange);
  const { value: grid, problem } = useRead(text, readTable);
  if (problem !== null)
    return (
      <Banner tone="attention">
        <p>{t(`studioTables.${problem}`)}</p>
      </Banner>
    );
  if (grid === null) return <p className="quiet">{t('studioTables.reading')}</p>;
  return <TableBody grid={grid} edits={edits} focus={focus} {...how} />;
}
