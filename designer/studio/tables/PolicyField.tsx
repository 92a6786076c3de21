import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { HIT_POLICIES } from './TableGrid.ts';
import type { HitPolicy } from './TableGrid.ts';

/** Policies offered to everyone; the rest stays where a table has it already. */
const OFFERED: readonly HitPolicy[] = ['FIRST', 'UNIQUE', 'ANY', 'COLLECT'];

export interface PolicyFieldProps {
  policy: HitPolicy;
  readOnly: boolean;
  onChange: (policy: HitPolicy) => void;
}

/** Which of the rows that fit decides, in words. */
export function PolicyField({ policy, readOnly, onChange }: PolicyFieldProps): ReactElement {
  const { t } = useTranslation();
  return (
    <label className="tables-policy">
      <span className="field-label">{t('studioTables.policy.label')}</span>
      <select
        className="input"
        disabled={readOnly}
        value={policy}
        onChange={(event) => onChange(HIT_POLICIES.find((one) => one === event.target.value) ?? policy)}
      >
        {HIT_POLICIES.filter((one) => OFFERED.includes(one) || one === policy).map((one) => (
          <option key={one} value={one}>
            {t(`studioTables.policy.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
