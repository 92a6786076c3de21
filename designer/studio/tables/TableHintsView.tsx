import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Answer } from '../Answer.ts';
import { joinValues, valueLabel } from './cellWords.ts';
import { findGaps, UNANSWERED } from './findGaps.ts';
import type { Combination } from './findGaps.ts';
import type { TableGrid } from './TableGrid.ts';

/** Gaps beyond these are counted only. */
const MOST_GAPS = 3;

/** What a table leaves open or says twice, in words; nothing where that cannot be known. */
export function TableHintsView({ grid, answers }: { grid: TableGrid; answers: readonly Answer[] }): ReactElement | null {
  const { t } = useTranslation();
  const hints = findGaps(grid, answers);
  if (hints === null) return null;
  const wantsAll = !['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(grid.hitPolicy);
  const gaps = wantsAll ? hints.gaps : [];
  const sentences = [
    ...gaps.slice(0, MOST_GAPS).map((gap) => {
      const words = gapWords(gap, { grid, answers, t });
      return hints.onlyUnanswered ? t('studioTables.gapUnanswered', { words }) : t('studioTables.gap', { words });
    }),
    ...(gaps.length > MOST_GAPS ? [t('studioTables.moreGaps', { count: gaps.length - MOST_GAPS })] : []),
    ...hints.overlaps.map(([one, other]) => t('studioTables.overlap', { one: one + 1, other: other + 1 })),
    ...hints.neverReached.map((row) => t('studioTables.never', { row: row + 1 })),
  ];
  if (sentences.length === 0 && !wantsAll) return null;
  return (
    <section className="tables-hints" aria-label={t('studioTables.hints')} role="status">
      {sentences.length === 0 ? (
        <p className="tables-hint tables-hint-good">
          <CircleCheck size={18} aria-hidden="true" /> {t('studioTables.complete')}
        </p>
      ) : null}
      {sentences.map((sentence) => (
        <p key={sentence} className="tables-hint">
          <TriangleAlert size={18} aria-hidden="true" /> {sentence}
        </p>
      ))}
    </section>
  );
}

function gapWords(gap: Combination, { grid, answers, t }: { grid: TableGrid; answers: readonly Answer[]; t: TFunction }): string {
  const parts = gap.flatMap((values, at) => {
    const input = grid.inputs[at];
    const answer = answers.find(({ key }) => key === input?.key);
    const all = answer?.values !== undefined && answer.values.every(({ value }) => values.includes(value));
    if (input === undefined || all) return [];
    const labels = values.map((value) => {
      if (value === UNANSWERED) return t('studioTables.unanswered');
      return value === 'true' ? t('studioTables.yes') : value === 'false' ? t('studioTables.no') : valueLabel(value, answer);
    });
    return [t('studioTables.gapPart', { label: input.label.replace(/\?$/, ''), values: joinValues(labels, t) })];
  });
  return parts.length === 0 ? t('studioTables.allAnswers') : parts.join(', ');
}
