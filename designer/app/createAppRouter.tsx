import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { Crashed } from './Crashed.tsx';
import { Home } from './Home.tsx';
import { NotThere } from './NotThere.tsx';
import { SessionGate } from './SessionGate.tsx';
import { Shell } from './Shell.tsx';

const SignInPage = lazy(() => import('../signin/SignInPage.tsx').then((area) => ({ default: area.SignInPage })));
const InboxPage = lazy(() => import('../inbox/InboxPage.tsx').then((area) => ({ default: area.InboxPage })));
const TaskPage = lazy(() => import('../task/TaskPage.tsx').then((area) => ({ default: area.TaskPage })));
const NextTaskPage = lazy(() => import('../task/NextTaskPage.tsx').then((area) => ({ default: area.NextTaskPage })));
const CasesPage = lazy(() => import('../cases/CasesPage.tsx').then((area) => ({ default: area.CasesPage })));
const CasePage = lazy(() => import('../case/CasePage.tsx').then((area) => ({ default: area.CasePage })));
const HandoffsPage = lazy(() => import('../handoffs/HandoffsPage.tsx').then((area) => ({ default: area.HandoffsPage })));
const HandoffPage = lazy(() => import('../handoffs/HandoffPage.tsx').then((area) => ({ default: area.HandoffPage })));
const ProceduresPage = lazy(() => import('../studio/ProceduresPage.tsx').then((area) => ({ default: area.ProceduresPage })));
const DraftPage = lazy(() => import('../studio/DraftPage.tsx').then((area) => ({ default: area.DraftPage })));
const MorePage = lazy(() => import('../more/MorePage.tsx').then((area) => ({ default: area.MorePage })));

/** Addresses of the app; each area is fetched when it is first opened. */
export function createAppRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    { path: '/signin', element: <SignInPage />, errorElement: <Crashed /> },
    {
      element: <SessionGate />,
      errorElement: <Crashed />,
      children: [
        {
          element: <Shell />,
          children: [
            { index: true, element: <Home /> },
            { path: '/inbox', element: <InboxPage /> },
            { path: '/tasks/:taskId', element: <TaskPage /> },
            { path: '/cases', element: <CasesPage /> },
            { path: '/cases/:caseId', element: <CasePage /> },
            { path: '/cases/:caseId/next', element: <NextTaskPage /> },
            { path: '/handoffs', element: <HandoffsPage /> },
            { path: '/handoffs/:handoffId', element: <HandoffPage /> },
            { path: '/studio', element: <ProceduresPage /> },
            { path: '/studio/drafts/:draftId', element: <DraftPage /> },
            { path: '/more', element: <MorePage /> },
            { path: '*', element: <NotThere /> },
          ],
        },
      ],
    },
  ]);
}
