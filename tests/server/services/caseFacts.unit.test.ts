import { describe, expect, it } from '@jest/globals';
import { ageBand } from '../../../server/services/cases/ageBand.ts';
import { caseCounter, caseNumber } from '../../../server/services/cases/caseNumber.ts';
import { factsForReceiver } from '../../../server/services/cases/factsForReceiver.ts';
import { factsFromAnswers } from '../../../server/services/cases/factsFromAnswers.ts';

describe('facts of a case', () => {
  it('should number cases by district, month and year', () => {
    const opened = new Date('2026-03-01T00:00:00Z');

    expect(caseNumber('TMA2', opened, 42)).toBe('TMA2/03/26/0042');
    expect(caseNumber('TMA2', opened, 12345)).toBe('TMA2/03/26/12345');
    expect(caseCounter('TMA2', opened)).toBe('case/TMA2/2026-03');
  });

  it.each([
    [0, '0 to 5'],
    [5.9, '0 to 5'],
    [6, '6 to 11'],
    [14, '12 to 14'],
    [17, '15 to 17'],
    [18, '18 to 24'],
    [59, '25 to 59'],
    [60, '60 and over'],
    [-1, null],
    [131, null],
    ['14', null],
    [Number.NaN, null],
  ])('should show the age %p as %p', (age, band) => {
    expect(ageBand(age)).toBe(band);
  });

  it('should take name, initials, sex and card from the details of the person', () => {
    const facts = factsFromAnswers({ name_first: ' ama ', name_last: 'Mensah', sex: 'female', age: 14, national_id_no: 'GHA-1' });

    expect(facts).toEqual({ name: 'ama Mensah', initials: 'A.M.', sex: 'female', nationalId: 'GHA-1', ageBand: '12 to 14' });
  });

  it.each([
    [{ consent_for_services: true }, 'given'],
    [{ consent_for_services: true, legal_override: 'yes' }, 'given'],
    [{ consent_for_services: false, legal_override: 'yes' }, 'refused-override'],
    [{ legal_override: 'no' }, 'refused'],
    [{ consent_for_services: false }, 'refused'],
    [{ name_other: 'x' }, undefined],
  ])('should read consent from %p as %p', (answers, consent) => {
    expect(factsFromAnswers(answers).consent).toBe(consent);
  });

  it('should take only a level of risk that the limits know', () => {
    expect(factsFromAnswers({ risk_level: 'high' })).toEqual({ risk: 'high' });
    expect(factsFromAnswers({ risk_level: 'enormous' })).toEqual({});
  });

  it('should show a receiver the shared facts and no others', () => {
    const facts = { id: '1', number: 'N', initials: 'A.M.', ageBand: '12 to 14', sex: 'female', risk: 'high' as const, withheld: [] };

    expect(factsForReceiver(facts, { shows: ['sex'] })).toEqual({
      id: '1',
      number: 'N',
      initials: null,
      ageBand: null,
      sex: 'female',
      risk: null,
      withheld: ['initials', 'ageBand', 'risk'],
    });
    expect(factsForReceiver(facts, null)).toEqual({
      id: '1',
      number: 'N',
      initials: null,
      ageBand: null,
      sex: null,
      risk: null,
      withheld: ['initials', 'ageBand', 'sex', 'risk'],
    });
  });
});
