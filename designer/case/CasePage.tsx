import type { CaseDetail } from '#contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Skeleton } from '../look/Skeleton.tsx';
import { Answers } from './Answers.tsx';
import './case.css';
import { CaseHandoffs } from './CaseHandoffs.tsx';
import { CaseHead } from './CaseHead.tsx';
import { Overview } from './Overview.tsx';
import { Pathways } from './Pathways.tsx';
import { Timeline } from './Timeline.tsx';

const TABS = ['overview', 'pathway', 'timeline', 'handoffs', 'answers'] as const;
type TabName = (typeof TABS)[number];

function Panel({ tab, detail }: { tab: TabName; detail: CaseDetail }): ReactElement {
  if (tab === 'pathway') return <Pathways caseId={detail.case.id} />;
  if (tab === 'timeline') return <Timeline entries={detail.timeline} />;
  if (tab === 'handoffs') return <CaseHandoffs handoffs={detail.handoffs} />;
  if (tab === 'answers') return <Answers groups={detail.answers} />;
  return <Overview detail={detail} />;
}

function Case({ detail }: { detail: CaseDetail }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((each) => each === search.get('tab')) ?? 'overview';
  const counts = {
    ...{ overview: 0, pathway: 0, timeline: detail.timeline.length },
    ...{ handoffs: detail.handoffs.length, answers: detail.answers.length },
  };
  return (
    <div className="page page-wide">
      <CaseHead detail={detail} />
      <Tabs selectedKey={tab} onSelectionChange={(next) => setSearch({ tab: String(next) }, { replace: true })}>
        <TabList className="tabs" aria-label={t('case.tabs')}>
          {TABS.map((each) => (
            <Tab key={each} id={each} className="tab">
              {t(`case.${each}`)}
              {counts[each] === 0 ? null : <span className="tab-count figures">{counts[each]}</span>}
            </Tab>
          ))}
        </TabList>
        {TABS.map((each) => (
          <TabPanel key={each} id={each} className="tab-panel">
            <Panel tab={each} detail={detail} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

/** One case: who it is for, how it stands, and what to do now. */
export function CasePage(): ReactElement {
  const { api } = useServices();
  const { caseId = '' } = useParams();
  const detail = useQuery({ queryKey: queryKeys.case(caseId), queryFn: () => api.case(caseId) });
  if (detail.data !== undefined) return <Case key={caseId} detail={detail.data} />;
  if (detail.isError) return <ProblemBanner problem={detail.error} onRetry={() => void detail.refetch()} />;
  return <Skeleton rows={5} />;
}
