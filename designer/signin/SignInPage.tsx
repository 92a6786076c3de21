import type { Session } from '#contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { DemoStrip } from '../app/DemoStrip.tsx';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { Mark } from '../look/Mark.tsx';
import { forgetWaitingDrafts } from '../task/waitingDraft.ts';
import { DemoPeople } from './DemoPeople.tsx';
import './signin.css';
import { SignInForm } from './SignInForm.tsx';

const safeTarget = (wanted: string | null): string => (wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : '/');

/** Nothing but sign-in, the system's name and the helpline; in a demonstration also its invented people. */
export function SignInPage(): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [given, setGiven] = useState({ username: '', password: '' });
  usePageTitle(t('signin.title'));
  const session = useQuery({ queryKey: queryKeys.session(), queryFn: api.session, staleTime: 0 });
  const enter = useMutation({
    mutationFn: async (body: { username: string; password: string }) => {
      if (session.data === undefined) await api.session();
      return api.signIn(body);
    },
    onSuccess: (answer: Session) => {
      forgetWaitingDrafts(answer.user?.id);
      client.clear();
      // After a session that ended, a fresh page: a draft of the person before must not be sent in this one's name.
      if (search.has('to')) window.location.replace(safeTarget(search.get('to')));
      else client.setQueryData(queryKeys.session(), answer);
    },
  });
  const known = session.data;
  if (known?.user) return <Navigate to={safeTarget(search.get('to'))} replace />;
  const send = (body: { username: string; password: string }): void => {
    setGiven(body);
    enter.mutate(body);
  };
  return (
    <>
      <DemoStrip demo={known?.demo ?? null} />
      <main className="signin" id="page">
        <section className="signin-card">
          <div className="signin-name">
            <Mark size={48} />
            <div>
              <h1>{t('app.name')}</h1>
              <p className="quiet">{t('app.long')}</p>
            </div>
          </div>
          <SignInForm
            given={given}
            onChange={setGiven}
            onSend={send}
            busy={enter.isPending}
            problem={enter.error}
            returned={search.has('to')}
          />
          {known === undefined ? null : <p className="signin-help">{t('signin.helpline', { helpline: known.helpline })}</p>}
        </section>
        {known?.demo ? <DemoPeople people={known.demo.people} busy={enter.isPending} onChoose={send} /> : null}
      </main>
    </>
  );
}
