import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../schema/FormPart.ts';
import { changeIn, changePathway, changePersonal, isForPathway, isPersonal, whyNotPathway } from '../schema/partChanges.ts';
import { AnswerLimits } from './AnswerLimits.tsx';
import type { PartProps } from './PanelProps.ts';
import { YesNo } from './YesNo.tsx';

const yesOrNothing = (yes: boolean): string | undefined => (yes ? 'yes' : undefined);

/** Who may see the answer and what may be done with it. */
export function AnswerMarks(props: PartProps): ReactElement | null {
  const { session, part, usedBy, ask } = props;
  const { t } = useTranslation();
  if (part.type === 'dynamiclist') return <AnswerLimits {...props} />;
  if (part.key === undefined) return null;
  const places = usedBy.get(part.key) ?? [];
  const why = whyNotPathway(part);
  const setPathway = (on: boolean): void => {
    const change = (): void => session.change(part, changePathway(part, on));
    if (on && isPersonal(part)) ask({ kind: 'pathway', question: labelOf(part) }, change);
    else if (!on && places.length > 0) ask({ kind: 'personal', places }, change);
    else change();
  };
  const setPersonal = (on: boolean): void => {
    const change = (): void => session.change(part, changePersonal(part, on));
    if (on && isForPathway(part) && places.length > 0) ask({ kind: 'personal', places }, change);
    else change();
  };
  const mark = (name: string, value: string | undefined): void => session.change(part, changeIn(part, 'properties', { [name]: value }));
  const hint = why === null ? t('studioForm.pathwayHint') : why === 'free' ? t('studioForm.pathwayFree') : t('studioForm.pathwayPlace');
  const off = why !== null && !isForPathway(part);
  return (
    <div className="answer-marks">
      <h2>{t('studioForm.answerTitle')}</h2>
      <YesNo question={t('studioForm.personal')} hint={t('studioForm.personalHint')} value={isPersonal(part)} onChange={setPersonal} />
      <YesNo question={t('studioForm.pathway')} hint={hint} value={isForPathway(part)} disabled={off} onChange={setPathway} />
      <YesNo
        question={t('studioForm.share')}
        hint={t('studioForm.shareHint')}
        value={part.properties?.['share'] === 'yes'}
        onChange={(yes) => mark('share', yesOrNothing(yes))}
      />
      <YesNo
        question={t('studioForm.sensitivity')}
        hint={t('studioForm.sensitivityHint')}
        value={part.properties?.['sensitivity'] === 'high'}
        onChange={(yes) => mark('sensitivity', yes ? 'high' : undefined)}
      />
      <AnswerLimits {...props} />
    </div>
  );
}
