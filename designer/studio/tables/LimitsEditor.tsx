import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../look/Banner.tsx';
import { LimitsGrid } from './LimitsGrid.tsx';
import { readSheet } from './readSheet.ts';
import { useEdits } from './useEdits.ts';
import type { CellAt } from './useGrid.ts';
import { useRead } from './useRead.ts';
import './tables.css';

export interface LimitsEditorProps {
  text: string;
  /** Steps that have a time limit, in the order of the pathway. */
  steps: readonly { readonly column: string; readonly title: string }[];
  readOnly: boolean;
  focus: CellAt | null;
  /** `base` is the text that the new one was made from. */
  onChange: (text: string, base: string) => void;
}

/** How long each step may take: a row a step, a column a level of risk. */
export function LimitsEditor({ text, steps, readOnly, focus, onChange }: LimitsEditorProps): ReactElement {
  const { t } = useTranslation();
  const edits = useEdits(text, onChange);
  const { value: sheet, problem } = useRead(text, readSheet);
  if (problem !== null)
    return (
      <Banner tone="attention">
        <p>{t(`studioTables.${problem}`)}</p>
      </Banner>
    );
  if (sheet === null) return <p className="quiet">{t('studioTables.reading')}</p>;
  const known = new Set(steps.map(({ column }) => column));
  const others = [...sheet.columns].filter(([column]) => !known.has(column));
  const rows = [
    ...steps.map((step) => ({ ...step, gone: false })),
    ...others.map(([column, { title }]) => ({ column, title, gone: true })),
  ];
  if (rows.length === 0) return <p className="quiet">{t('studioTables.limits.none')}</p>;
  return <LimitsGrid rows={rows} sheet={sheet} edits={edits} readOnly={readOnly} focus={focus} />;
}
