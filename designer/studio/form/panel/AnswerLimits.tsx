import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormPart } from '../schema/FormPart.ts';
import { changeIn } from '../schema/partChanges.ts';
import { NumberField } from '../../../look/NumberField.tsx';
import type { PartProps } from './PanelProps.ts';
import { YesNo } from './YesNo.tsx';

function limitOf(part: FormPart, name: string): number | undefined {
  const value = part.validate?.[name];
  return typeof value === 'number' ? value : undefined;
}

/** How far an answer may go: days, numbers, letters, rows. */
export function AnswerLimits({ session, part }: PartProps): ReactElement | null {
  const { t } = useTranslation();
  const limit = (name: string) => (value: number | undefined) => session.change(part, changeIn(part, 'validate', { [name]: value }), name);
  if (part.type === 'datetime')
    return (
      <YesNo
        question={t('studioForm.notFuture')}
        value={part.properties?.['notFuture'] !== 'yes'}
        onChange={(yes) => session.change(part, changeIn(part, 'properties', { notFuture: yes ? undefined : 'yes' }))}
      />
    );
  if (part.type === 'number')
    return (
      <>
        <NumberField label={t('studioForm.smallest')} value={limitOf(part, 'min')} onChange={limit('min')} />
        <NumberField label={t('studioForm.largest')} value={limitOf(part, 'max')} onChange={limit('max')} />
      </>
    );
  if (part.type === 'textfield' || part.type === 'textarea')
    return <NumberField label={t('studioForm.longest')} whole value={limitOf(part, 'maxLength')} onChange={limit('maxLength')} />;
  if (part.type !== 'dynamiclist') return null;
  const rows = Number(part.properties?.['maxRows']);
  return (
    <NumberField
      label={t('studioForm.mostRows')}
      whole
      value={Number.isInteger(rows) && rows > 0 ? rows : undefined}
      onChange={(value) =>
        session.change(part, changeIn(part, 'properties', { maxRows: value === undefined ? undefined : String(value) }), 'rows')
      }
    />
  );
}
