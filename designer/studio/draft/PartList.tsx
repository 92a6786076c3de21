import type { DraftDetail } from '#contract';
import { FileText, Hourglass, Table2, Workflow } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf, pathwayFile } from './draftFacts.ts';
import type { DraftFacts, PartKind } from './draftFacts.ts';
import { partTitle } from './partTitle.ts';

const ICONS: Readonly<Record<PartKind, LucideIcon>> = { pathway: Workflow, form: FileText, table: Table2, limits: Hourglass };

export interface PartListProps {
  draft: DraftDetail;
  facts: DraftFacts;
  file: string;
  texts: ReadonlyMap<string, string>;
  /** Files with two versions to choose from. */
  conflicts: ReadonlyMap<string, string | null>;
  onChoose: (file: string) => void;
}

/** The parts of the procedure; what it does not use is folded away. */
export function PartList({ draft, facts, file, texts, conflicts, onChoose }: PartListProps): ReactElement {
  const { t } = useTranslation();
  const root = pathwayFile(facts.root);
  const files = [...texts.keys()].sort((a, b) => partTitle(facts, a, t).localeCompare(partTitle(facts, b, t), 'en'));
  const of = (kinds: readonly PartKind[], used: boolean): string[] =>
    files.filter((each) => each !== root && kinds.includes(kindOf(each)) && facts.used.has(each) === used);
  const calls = of(['pathway'], true);
  const changed = new Set(draft.parts.filter((part) => part.changed || part.text !== texts.get(part.file)).map((part) => part.file));
  const rows = (list: readonly string[]): ReactElement => (
    <ul>
      {list.map((each) => (
        <Row
          key={each}
          title={partTitle(facts, each, t)}
          kind={kindOf(each)}
          chosen={each === file}
          mark={conflicts.has(each) ? 'twoVersions' : changed.has(each) ? 'changed' : null}
          onChoose={() => onChoose(each)}
        />
      ))}
    </ul>
  );
  const folded = (title: string, list: readonly string[]): ReactElement | null =>
    list.length === 0 ? null : (
      <Folded title={title} open={list.includes(file)}>
        {rows(list)}
      </Folded>
    );
  return (
    <nav className="studio-parts" aria-label={t('studio.parts')}>
      {rows([root, ...of(['limits'], true)])}
      {calls.length === 0 ? null : <Group title={t('studio.called')}>{rows(calls)}</Group>}
      <Group title={t('studio.forms')}>{rows(of(['form'], true))}</Group>
      {of(['table'], true).length === 0 ? null : <Group title={t('studio.tables')}>{rows(of(['table'], true))}</Group>}
      {folded(t('studio.atHand'), of(['pathway', 'table', 'limits'], false))}
      {folded(t('studio.formsAtHand'), of(['form'], false))}
    </nav>
  );
}

function Row({
  title,
  kind,
  ...how
}: {
  title: string;
  kind: PartKind;
  chosen: boolean;
  mark: 'twoVersions' | 'changed' | null;
  onChoose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  return (
    <li>
      <button type="button" className="studio-part-row" aria-current={how.chosen ? 'true' : undefined} onClick={how.onChoose}>
        <Icon size={18} aria-hidden="true" />
        <span>{title}</span>
        {how.mark === null ? null : <span className={`small studio-${how.mark}`}>{t(`studio.${how.mark}`)}</span>}
      </button>
    </li>
  );
}

function Group({ title, children }: { title: string; children: ReactElement }): ReactElement {
  return (
    <section>
      <h2 className="small quiet">{title}</h2>
      {children}
    </section>
  );
}

/** What holds the chosen part is unfolded. */
function Folded({ title, open, children }: { title: string; open: boolean; children: ReactElement }): ReactElement {
  return (
    <details open={open}>
      <summary className="small quiet">{title}</summary>
      {children}
    </details>
  );
}
