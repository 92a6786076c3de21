import type { Session } from '#contract';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials } from './SignInForm.tsx';

type DemoPerson = NonNullable<Session['demo']>['people'][number];

function groupByRole(people: readonly DemoPerson[]): Map<DemoPerson['role'], DemoPerson[]> {
  const groups = new Map<DemoPerson['role'], DemoPerson[]>();
  for (const person of people) groups.set(person.role, [...(groups.get(person.role) ?? []), person]);
  return groups;
}

/** The demonstration's invented people by work and office; one tap fills the form and signs in. */
export function DemoPeople({
  people,
  busy,
  onChoose,
}: {
  people: readonly DemoPerson[];
  busy: boolean;
  onChoose: (given: Credentials) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const groups = useMemo(() => {
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const found = people.filter((person) => {
      const text = `${person.name} ${t(`role.${person.role}`)} ${person.office}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return [...groupByRole(found)];
  }, [people, wanted, t]);
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('signin.demoTitle')}</h2>
      <p className="quiet small">{t('signin.demoText')}</p>
      <input
        className="input"
        type="search"
        placeholder={t('signin.demoFilter')}
        aria-label={t('signin.demoFilter')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {groups.length === 0 ? <p className="quiet">{t('signin.demoNone')}</p> : null}
      {groups.map(([role, members]) => (
        <div key={role} className="demo-group">
          <h3 className="small quiet">{t(`role.${role}`)}</h3>
          <ul>
            {members.map((person) => (
              <li key={person.username}>
                <button
                  type="button"
                  className="demo-person"
                  aria-disabled={busy}
                  onClick={() => (busy ? undefined : onChoose({ username: person.username, password: person.password }))}
                >
                  <strong>{person.name}</strong>
                  <span className="small quiet">{person.office}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
