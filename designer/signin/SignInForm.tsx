import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/ApiProblem.ts';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';

export interface Credentials {
  username: string;
  password: string;
}

export interface SignInFormProps {
  given: Credentials;
  onChange: (given: Credentials) => void;
  onSend: (given: Credentials) => void;
  busy: boolean;
  problem: unknown;
  /** True when the person was sent here from a page that needs a session. */
  returned: boolean;
}

const SAID = { 'wrong-sign-in': 'signin.wrong', 'too-many-tries': 'signin.tooMany' } as const;

const codeOf = (problem: unknown): keyof typeof SAID | null => {
  if (!(problem instanceof ApiProblem)) return null;
  if (problem.status === 401) return 'wrong-sign-in';
  return problem.status === 429 ? 'too-many-tries' : null;
};

/** User name and password; says in a sentence what to do when they do not fit. */
export function SignInForm({ given, onChange, onSend, busy, problem, returned }: SignInFormProps): ReactElement {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const [tried, setTried] = useState(false);
  const incomplete = given.username === '' || given.password === '';
  const code = codeOf(problem);
  const said = tried && incomplete ? t('signin.needBoth') : code === null ? null : t(SAID[code]);
  return (
    <form
      className="signin-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!incomplete && !busy) onSend(given);
      }}
    >
      {returned && said === null && problem === null ? (
        <Banner tone="info">
          <p>{t('signin.left')}</p>
        </Banner>
      ) : null}
      {said === null ? null : (
        <div role="alert" id="signin-problem">
          <Banner tone="attention">
            <p>{said}</p>
          </Banner>
        </div>
      )}
      {problem !== null && said === null ? <ProblemBanner problem={problem} /> : null}
      <label className="field">
        <span className="field-label">{t('signin.username')}</span>
        <input
          className="input"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
          value={given.username}
          aria-describedby="signin-problem"
          onChange={(event) => onChange({ ...given, username: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="field-label">{t('signin.password')}</span>
        <input
          className="input"
          type={visible ? 'text' : 'password'}
          autoComplete="current-password"
          maxLength={200}
          value={given.password}
          aria-describedby="signin-problem"
          onChange={(event) => onChange({ ...given, password: event.target.value })}
        />
      </label>
      <label className="tick">
        <input type="checkbox" checked={visible} onChange={(event) => setVisible(event.target.checked)} />
        <span>{t('signin.show')}</span>
      </label>
      <Button type="submit" tone="main" wide busy={busy}>
        {busy ? t('signin.signingIn') : t('signin.submit')}
      </Button>
    </form>
  );
}
