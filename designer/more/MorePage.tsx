import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../app/NamesContext.ts';
import { useServices } from '../app/ServicesContext.ts';
import { useMay, useSession } from '../app/SessionContext.ts';
import { chooseTheme, chosenTheme, THEMES } from '../app/theme.ts';
import type { Theme } from '../app/theme.ts';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { Facts } from '../look/Facts.tsx';
import { PageHeader } from '../look/PageHeader.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { forgetWaitingDrafts } from '../task/waitingDraft.ts';

const THEME_WORDS = { auto: 'more.themeAuto', light: 'more.themeLight', dark: 'more.themeDark' } as const;

function ThemeChoice(): ReactElement {
  const { t } = useTranslation();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const choose = (next: Theme): void => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <fieldset className="choice">
      <legend>{t('more.theme')}</legend>
      <div className="switch">
        {THEMES.map((each) => (
          <label key={each} className="switch-item">
            <input type="radio" className="unseen" name="theme" checked={theme === each} onChange={() => choose(each)} />
            <span>{t(THEME_WORDS[each])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Who I am here, how it looks, the helpline and the way out. */
export function MorePage(): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const session = useSession();
  const names = useNames();
  const may = useMay();
  const leave = useMutation({
    mutationFn: api.signOut,
    onSuccess: () => {
      forgetWaitingDrafts();
      // A fresh page holds nothing of this person in memory any more, nor a draft still trying to be sent.
      window.location.replace('/signin');
    },
  });
  const role = t(`role.${session.user.role}`);
  return (
    <div className="page">
      <PageHeader title={t('more.title')} />
      {may('task.read') || may('case.read') ? null : (
        <Banner tone="info" title={t('more.nothingTitle')}>
          <p>{t('more.nothingText', { role })}</p>
        </Banner>
      )}
      <section className="card">
        <Facts
          facts={[
            { label: t('more.signedInAs'), value: session.user.name },
            { label: t('more.role'), value: role },
            { label: t('more.office'), value: session.user.office.name },
            { label: t('more.helpline'), value: session.helpline },
          ]}
        />
      </section>
      <section className="card">
        <ThemeChoice />
        <label className="tick">
          <input type="checkbox" checked={names.hidden} onChange={(event) => names.setHidden(event.target.checked)} />
          <span>
            {t('inbox.hideNames')}
            <span className="small quiet tick-help">{t('more.namesText')}</span>
          </span>
        </label>
      </section>
      {leave.error === null ? null : <ProblemBanner problem={leave.error} />}
      <Button wide busy={leave.isPending} icon={<LogOut size={18} aria-hidden="true" />} onClick={() => leave.mutate()}>
        {t('more.signOut')}
      </Button>
    </div>
  );
}
