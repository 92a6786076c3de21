import { CircleHelp } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../look/Badge.tsx';

/** Authors of content mark what they inferred or recall; policy staff read the words "to be confirmed" instead. */
const UNSURE = /\[[IR]\]/;
const MARKS = /\s*\[[A-Z]\]/g;

/** Where a time or a row comes from, and whether that is still to be confirmed. */
export function SourceNote({ words, toBeConfirmed = UNSURE.test(words) }: { words: string; toBeConfirmed?: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {toBeConfirmed ? (
        <Badge tone="gold" icon={<CircleHelp size={14} aria-hidden="true" />}>
          {t('studioTables.limits.toBeConfirmed')}
        </Badge>
      ) : null}
      <span className="small">{words.replace(MARKS, '').trim()}</span>
    </>
  );
}
