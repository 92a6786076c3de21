import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../look/Banner.tsx';
import { nameOf } from '../schema/FormPart.ts';
import type { PanelProps } from './PanelProps.ts';
import { PlaceInForm } from './PlaceInForm.tsx';

/** form-js's own panel, with a warning where another name would break what uses the answer. */
export function ExpertPanel(props: PanelProps): ReactElement {
  const { session, part, usedBy } = props;
  const { t } = useTranslation();
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    place?.append(session.expertPanel);
    return () => session.expertPanel.remove();
  }, [place, session]);
  const name = part === null ? null : nameOf(part);
  const places = name === null ? undefined : usedBy.get(name);
  return (
    <section className="form-panel form-panel-expert" aria-label={t('studioForm.expertPanel')}>
      {places === undefined ? null : (
        <Banner tone="attention">
          <p>{t('studioForm.usedByExpert', { name, places: places.join(', ') })}</p>
        </Banner>
      )}
      <div ref={setPlace} className="form-expert" />
      {part === null ? null : <PlaceInForm {...props} part={part} />}
    </section>
  );
}
