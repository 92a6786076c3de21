import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import type { Surroundings } from '../../Surroundings.ts';
import type { NewStep, StepKind, StepWords } from '../insert/StepKind.ts';
import { ChoiceField } from '../questions/ChoiceField.tsx';

const wordsOf = (t: TFunction): StepWords => ({
  submit: t('studioPathway.word.submit'),
  submitDecision: t('studioPathway.word.submitDecision'),
  yes: t('studioPathway.word.yes'),
  otherwise: t('studioPathway.word.otherwise'),
  approved: t('studioPathway.word.approved'),
  returned: t('studioPathway.word.returned'),
  meet: t('studioPathway.word.meet'),
  again: t('studioPathway.word.again'),
});

/** The name of a new step, and what it cannot be without. */
export function NewStepForm({
  kind,
  surroundings,
  onBack,
  onAdd,
}: {
  kind: StepKind;
  surroundings: Surroundings;
  onBack: () => void;
  onAdd: (step: NewStep) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { forms, agencies, services } = surroundings;
  const procedures = surroundings.procedures.filter(({ id }) => id !== 'core-handoff').map(({ id, name }) => ({ value: id, label: name }));
  const [agency, setAgency] = useState(agencies[0]?.value ?? '');
  const [service, setService] = useState(services[0]?.value ?? '');
  const [procedure, setProcedure] = useState(procedures[0]?.value ?? '');
  const [form, setForm] = useState(forms[0]?.id ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const agencyName = agencies.find(({ value }) => value === agency)?.label ?? '';
  const called = procedures.find(({ value }) => value === procedure)?.label;
  const suggested = kind === 'call' && called !== undefined ? called : t(`studioPathway.kindName.${kind}`, { agency: agencyName });
  const name = typed ?? suggested;
  const empty = name.trim() === '';
  return (
    <form
      className="pathway-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) onAdd({ kind, name: name.trim(), words: wordsOf(t), form, agency, service, procedure });
      }}
    >
      <h3>{t(`studioPathway.kinds.${kind}`)}</h3>
      {kind === 'handoff' ? (
        <>
          <ChoiceField label={t('studioPathway.ask.agency')} value={agency} options={agencies} onChoose={setAgency} />
          <ChoiceField label={t('studioPathway.ask.service')} value={service} options={services} onChoose={setService} />
        </>
      ) : null}
      {kind === 'call' ? (
        <ChoiceField label={t('studioPathway.ask.procedure')} value={procedure} options={procedures} onChoose={setProcedure} />
      ) : null}
      {kind === 'task' ? (
        <ChoiceField
          label={t('studioPathway.ask.form')}
          value={form}
          options={forms.map(({ id, title }) => ({ value: id, label: title }))}
          onChoose={setForm}
        />
      ) : null}
      <label className="field">
        <span className="field-label">{t('studioPathway.ask.name')}</span>
        <input
          className="input"
          autoFocus
          maxLength={80}
          value={name}
          aria-invalid={empty}
          onChange={(event) => setTyped(event.target.value)}
        />
        {empty ? <span className="small pathway-mend">{t('studioPathway.insert.nameNeeded')}</span> : null}
      </label>
      <div className="pathway-form-end">
        <Button tone="quiet" onClick={onBack}>
          {t('studioPathway.insert.back')}
        </Button>
        <Button tone="main" type="submit">
          {t('studioPathway.insert.add')}
        </Button>
      </div>
    </form>
  );
}
