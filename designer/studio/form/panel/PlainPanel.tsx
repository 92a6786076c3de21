import { MousePointerClick } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../look/Badge.tsx';
import { EmptyState } from '../../../look/EmptyState.tsx';
import { kindIcon } from '../kindIcon.ts';
import { labelProperty, nameOf } from '../schema/FormPart.ts';
import type { FormPart } from '../schema/FormPart.ts';
import { changeIn } from '../schema/partChanges.ts';
import { hasChoices, kindOf } from '../schema/questionKinds.ts';
import { AnswerMarks } from './AnswerMarks.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import type { PanelProps, PartProps } from './PanelProps.ts';
import { PlaceInForm } from './PlaceInForm.tsx';
import { RequiredQuestion } from './RequiredQuestion.tsx';
import { ShownQuestion } from './ShownQuestion.tsx';
import { WordsField } from './WordsField.tsx';

function wordsKey(part: FormPart): 'question' | 'pageTitle' | 'rowsTitle' | 'explanation' {
  if (part.type === 'group') return 'pageTitle';
  if (part.type === 'dynamiclist') return 'rowsTitle';
  return part.type === 'text' ? 'explanation' : 'question';
}

function KindLine({ part }: { part: FormPart }): ReactElement | null {
  const { t } = useTranslation();
  const kind = kindOf(part);
  if (kind === null) return <p className="small quiet">{t('studioForm.expertKind')}</p>;
  const Icon = kindIcon[kind];
  return <Badge icon={<Icon size={14} aria-hidden="true" />}>{t(`studioForm.kind.${kind}`)}</Badge>;
}

function PartWords({ part, session }: PartProps): ReactElement | null {
  const { t } = useTranslation();
  const property = labelProperty(part);
  const which = wordsKey(part);
  const value = part[property];
  return (
    <>
      <WordsField
        label={t(`studioForm.${which}`)}
        hint={which === 'explanation' ? t('studioForm.explanationHint') : undefined}
        value={typeof value === 'string' ? value : ''}
        rows={which === 'explanation' ? 6 : 2}
        onChange={(words) => session.rename(part, words)}
        onDone={() => session.settleName()}
      />
      {which === 'question' ? (
        <WordsField
          label={t('studioForm.help')}
          hint={t('studioForm.helpHint')}
          value={part.description ?? ''}
          rows={2}
          onChange={(words) => session.change(part, { description: words === '' ? undefined : words }, 'help')}
        />
      ) : null}
    </>
  );
}

function PartQuestions(props: PartProps): ReactElement {
  const { part, usedBy } = props;
  const { t } = useTranslation();
  const known = kindOf(part) !== null;
  const asks = known && part.key !== undefined;
  const places = usedBy.get(nameOf(part) ?? '') ?? [];
  return (
    <>
      <KindLine part={part} />
      {part.readonly === true ? <p className="small quiet">{t('studioForm.filledText')}</p> : null}
      {places.length === 0 ? null : (
        <div className="used-by">
          <p>
            <strong>{t('studioForm.usedBy')}</strong> {places.join(', ')}
          </p>
          <p className="small quiet">{t('studioForm.usedByText')}</p>
        </div>
      )}
      {known ? <PartWords {...props} /> : null}
      {asks && hasChoices(part) ? <ChoiceList {...props} /> : null}
      {asks && part.readonly !== true ? <RequiredQuestion {...props} /> : null}
      {known ? <ShownQuestion {...props} /> : null}
      {known ? <AnswerMarks {...props} /> : null}
    </>
  );
}

function FormFacts({ session, readOnly }: PanelProps): ReactElement {
  const { t } = useTranslation();
  const form = session.form();
  return (
    <>
      <EmptyState title={t('studioForm.nothingChosen')} icon={<MousePointerClick size={28} aria-hidden="true" />}>
        {t('studioForm.nothingChosenText')}
      </EmptyState>
      <fieldset disabled={readOnly} className="panel-fields">
        <WordsField
          label={t('studioForm.formTitle')}
          value={form.properties?.['title'] ?? ''}
          rows={1}
          onChange={(title) => session.change(form, changeIn(form, 'properties', { title }), 'title')}
        />
      </fieldset>
    </>
  );
}

/** The plain questions about the chosen part; without one, about the form. */
export function PlainPanel(props: PanelProps): ReactElement {
  const { part, readOnly } = props;
  const { t } = useTranslation();
  return (
    <section className="form-panel" aria-label={t('studioForm.panel')}>
      {part === null ? (
        <FormFacts {...props} />
      ) : (
        <fieldset key={part.id} disabled={readOnly} className="panel-fields">
          <PartQuestions {...props} part={part} />
          {readOnly ? null : <PlaceInForm {...props} part={part} />}
        </fieldset>
      )}
    </section>
  );
}
