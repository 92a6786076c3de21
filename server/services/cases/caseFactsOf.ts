import type { FieldCipher } from '../../crypto/FieldCipher.ts';
import type { CaseRecord } from '../../models/Case.ts';
import type { CaseFacts } from '../../views/CaseFacts.ts';
import { openText } from '../sealText.ts';
import { casePlaces } from './casePlaces.ts';

/** Fields of a case that lists read. */
export const CASE_FACT_FIELDS = { number: 1, initials: 1, ageBand: 1, sex: 1, risk: 1 } as const;

/** What lists say of a case; without the right to names not even initials. */
export function caseFactsOf(
  cipher: FieldCipher,
  record: Pick<CaseRecord, '_id' | keyof typeof CASE_FACT_FIELDS>,
  names: boolean,
): CaseFacts {
  const { _id: id, number, ageBand, sex, risk } = record;
  return {
    id,
    number,
    initials: names ? openText(cipher, casePlaces.initials(id), record.initials) : null,
    ageBand,
    sex,
    risk,
    withheld: [],
  };
}
