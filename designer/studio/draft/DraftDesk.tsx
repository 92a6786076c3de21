import type { DraftDetail, Finding } from '#contract';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Badge } from '../../look/Badge.tsx';
import { Banner } from '../../look/Banner.tsx';
import { PageHeader } from '../../look/PageHeader.tsx';
import { ConflictBanner } from '../../task/ConflictBanner.tsx';
import type { ConflictBannerProps } from '../../task/ConflictBanner.tsx';
import { useCheck } from '../check/useCheck.ts';
import { DraftBar } from './DraftBar.tsx';
import { pathwayFile } from './draftFacts.ts';
import { OtherConflict } from './OtherConflict.tsx';
import { PartEditor } from './PartEditor.tsx';
import { PartList } from './PartList.tsx';
import { PartMenu } from './PartMenu.tsx';
import { partTitle } from './partTitle.ts';
import { useDraftFacts } from './useDraftFacts.ts';
import { useParts } from './useParts.ts';

/** The place where a draft is worked on: parts at the left, the editor in the middle, its standing below. */
export function DraftDesk({ draft, onChanged }: { draft: DraftDetail; onChanged: () => void }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { store, view } = useParts(draft);
  const facts = useDraftFacts(view.texts, draft.procedure.id);
  const check = useCheck(view.texts, draft.procedure.id);
  const [expert, setExpert] = useState(false);
  const [focus, setFocus] = useState<{ file: string; place: string; at: number } | null>(null);
  const file = view.texts.has(search.get('part') ?? '') ? (search.get('part') ?? '') : pathwayFile(draft.procedure.id);
  const choose = (next: string): void => setSearch({ part: next }, { replace: true });
  const showPlace = (finding: Finding): void => {
    choose(finding.file);
    if (finding.place !== null) setFocus({ file: finding.file, place: finding.place, at: Date.now() });
  };
  const conflict = view.conflicts.get(file);
  const [elsewhere] = view.conflicts.keys();
  return (
    <div className="studio">
      <PageHeader title={draft.procedure.name} back="/studio">
        <Badge tone="info">{t(`studio.state.${draft.state}`)}</Badge>
        <label className="studio-expert">
          <input type="checkbox" checked={expert} onChange={(event) => setExpert(event.target.checked)} />
          {t('studio.expert')}
        </label>
        <PartMenu {...{ draft, file, facts, store }} text={view.texts.get(file) ?? ''} onChoose={choose} onChanged={onChanged} />
      </PageHeader>
      <PartList {...{ draft, facts, file }} texts={view.texts} conflicts={view.conflicts} onChoose={choose} />
      <section className="studio-part" aria-label={partTitle(facts, file, t)} onInput={() => store.hold(file)}>
        {conflict === undefined ? null : (
          <ConflictBanner words={conflictWords(conflict, t)} onMine={() => store.keepMine(file)} onTheirs={() => store.takeTheirs(file)} />
        )}
        {conflict === undefined && elsewhere !== undefined ? (
          <OtherConflict title={partTitle(facts, elsewhere, t)} onShow={() => choose(elsewhere)} />
        ) : null}
        {view.late.has(file) ? (
          <Banner tone="attention" title={t('studio.lateTitle')} role="alert">
            <p>{t('studio.lateText')}</p>
          </Banner>
        ) : null}
        <PartEditor
          key={`${file}${conflict === undefined ? '' : ' conflict'}`}
          {...{ file, facts, expert }}
          draftId={draft.id}
          texts={view.texts}
          readOnly={!draft.may.edit || conflict !== undefined}
          focus={focus?.file === file ? focus : null}
          findings={check.checked.findings ?? NONE}
          onChange={store.change}
        />
      </section>
      <DraftBar {...{ draft, check }} keeping={view.keeping} onChanged={onChanged} onShow={showPlace} onFlush={() => store.flush()} />
    </div>
  );
}

const NONE: readonly Finding[] = [];

const conflictWords = (name: string | null, t: TFunction): ConflictBannerProps['words'] => ({
  title: t('studio.conflictTitle', { name: name ?? t('studio.someone') }),
  text: t('studio.conflictText'),
  mine: t('studio.conflictMine'),
  theirs: t('studio.conflictTheirs'),
});
