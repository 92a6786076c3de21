import { describe, expect, it } from '@jest/globals';
import { buildRelease } from '../../../server/releases/buildRelease.ts';
import { releaseSuffix, withoutSuffix } from '../../../server/releases/releaseSuffix.ts';
import { scaleDuration } from '../../../server/content/scaleDuration.ts';
import { ASK_LIMITS, bpmn, CALL, FORM, limits, sampleContent, timer, userTask } from './support/sampleContent.ts';

const build = (content: ReturnType<typeof sampleContent>, hourSeconds = 3600) => buildRelease(content, content.root, hourSeconds);
const ADDED_FIELD = {
  ...FORM,
  schema: {
    ...FORM.schema,
    components: [{ type: 'textfield', key: 'name', label: 'Name', id: 'Field_name', properties: { pathway: 'yes' } }],
  },
};

describe('a closed release', () => {
  it('should hold its own copy of everything it calls, under ids that nobody else has', async () => {
    const built = await build(sampleContent());

    const resources = await built.resources(7);

    expect(resources.map(({ name }) => name)).toEqual(['limits--intake--r7.dmn', 'intake--intake--r7.bpmn', 'core-visit--intake--r7.bpmn']);
    const text = resources.map(({ content }) => content).join('\n');
    for (const id of [
      'process id="intake--intake--r7"',
      'processId="core-visit--intake--r7"',
      'process id="core-visit--intake--r7"',
      'decisionId="limits--intake--r7"',
      'decision id="limits--intake--r7"',
      'definitions xmlns',
      'id="limitsFile--intake--r7"',
      'bpmnElement="intake--intake--r7"',
      'id="visit"',
    ]) {
      expect(text).toContain(id);
    }
    expect(text).not.toMatch(/(processId|decisionId)="[a-z-]+"/);
  });

  it('should have each call of the root tell its id to what it calls, and no call below it', async () => {
    const nested = sampleContent({ visit: ASK_LIMITS + userTask() });

    const [, root, called] = await (await build(nested)).resources(7);

    expect(root?.content).toMatch(
      /callActivity id="call"[^]*zeebe:input source="=&#34;call&#34;" target="rootElementId"[^]*<\/bpmn:callActivity>/,
    );
    expect(called?.content).not.toContain('rootElementId');
  });

  it('should know its steps as people know them, for ever by process and element', async () => {
    const { steps, forms, limits: cells } = await build(sampleContent());

    expect(steps).toEqual([
      {
        processId: 'core-visit',
        elementId: 'visit',
        title: 'Home visit',
        why: 'See how she is.',
        role: 'officer',
        formId: 'V1',
        submit: 'Send the visit',
        limit: 'visit',
        keep: false,
      },
    ]);
    expect(forms.map(({ id, title }) => [id, title])).toEqual([['V1', 'Visit']]);
    expect(cells).toContainEqual({ step: 'visit', risk: 'medium', duration: 'P3D', toBeConfirmed: true });
  });

  it('should run faster in a demonstration and still remember its own time', async () => {
    const built = await build(sampleContent(), 1);

    const table = (await built.resources(1))[0]?.content;

    expect(table).toContain('"PT24S"');
    expect(table).toContain('"PT72S"');
    expect(table).not.toContain('PT24H');
    expect(built.limits.map(({ duration }) => duration)).toEqual(['PT24H', 'P3D', 'P1W']);
  });

  it('should be the same release for the same content and another for any change', async () => {
    const hashes = await Promise.all([
      build(sampleContent()),
      build(sampleContent()),
      build(sampleContent(), 1),
      build(sampleContent({ table: limits({ high: 'PT12H', medium: 'P3D', low: 'P1W' }) })),
      build(sampleContent({ visit: ASK_LIMITS + userTask({ name: 'Visit' }) })),
      build(sampleContent({ forms: [{ ...FORM, schema: { ...FORM.schema, schemaVersion: 20 } }] })),
    ]);

    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(5);
    expect(hashes[0].hash).toBe(hashes[1].hash);
  });

  it('should not change by a form or procedure that it does not use', async () => {
    const more = { ...FORM, id: 'V2', file: 'forms/V2.form' };

    const [plain, with2] = await Promise.all([build(sampleContent()), build(sampleContent({ forms: [FORM, more] }))]);

    expect(with2.hash).toBe(plain.hash);
  });

  it.each([
    [
      'a form that is missing',
      sampleContent({ forms: [] }),
      'processes/core-visit/core-visit.bpmn, visit: “Home visit” shows a form that is no longer there.',
    ],
    [
      'a role that nobody has',
      sampleContent({ visit: userTask({ group: 'chief' }) }),
      'processes/core-visit/core-visit.bpmn, user task visit: its candidate group must be one of officer, partner, district-manager.',
    ],
    [
      'a limit without a column',
      sampleContent({ visit: ASK_LIMITS + userTask({ limit: 'call' }) }),
      'processes/core-visit/core-visit.bpmn, visit: “Home visit”: say by when it has to be done.',
    ],
    [
      'a timer with a time of its own',
      sampleContent({ visit: ASK_LIMITS + userTask() + timer('PT1H') }),
      'processes/core-visit/core-visit.bpmn, late: This time limit: say how long it lasts.',
    ],
    [
      'a timer on an unknown limit',
      sampleContent({ visit: ASK_LIMITS + userTask() + timer('=duration(limits.call)') }),
      'processes/core-visit/core-visit.bpmn, late: This time limit: say how long it lasts.',
    ],
    [
      'a call of nothing',
      sampleContent({ root: CALL.replace('core-visit', 'core-nothing') }),
      'processes/intake/intake.bpmn, element call: there is no procedure "core-nothing" to call.',
    ],
    [
      'a computed call',
      sampleContent({ root: CALL.replace('core-visit', '=other') }),
      'processes/intake/intake.bpmn, element call: processId must be a plain id: what is called belongs to the release.',
    ],
    [
      'a decision that no table holds',
      sampleContent({ root: ASK_LIMITS.replace('"limits" result', '"rates" result') }),
      'processes/intake/intake.bpmn, element limits: no table of intake or intake holds the decision "rates".',
    ],
    [
      'a cell that is no duration',
      sampleContent({ table: limits({ high: 'soon', medium: 'P3D', low: 'P1W' }) }),
      'processes/intake/limits.dmn, decision limits, row high, column visit: the cell must be an ISO 8601 duration in quotes, such as "PT24H".',
    ],
    [
      'a level of risk without a row',
      sampleContent({ table: limits({ high: 'PT1H', medium: 'P3D' }) }),
      'processes/intake/limits.dmn, decision limits: there is no row for the risk "low".',
    ],
    ['a personal field used by the pathway', sampleContent({ forms: [ADDED_FIELD] }), 'forms/V1.form, name: '],
    ['text that is no BPMN', sampleContentWith('nonsense'), 'processes/intake/intake.bpmn, file: this is not BPMN'],
    [
      'a process of another name',
      sampleContentWith(bpmn('other', '')),
      'processes/intake/intake.bpmn, process other: its id must be the name of its folder, intake.',
    ],
  ])('should refuse %s, naming file and place', async (_what, content, sentence) => {
    const message = await build(content).then(
      () => 'accepted',
      (error: unknown) => (error as Error).message,
    );

    expect(message.startsWith(sentence) ? sentence : message).toBe(sentence);
  });
});

describe('names and times of a release', () => {
  it.each(['intake', 'core-handoff', 'limits'])('should find %s again under its suffix', (id) => {
    expect(withoutSuffix(`${id}${releaseSuffix('domestic-violence', 12)}`)).toBe(id);
    expect(withoutSuffix(id)).toBe(id);
  });

  it.each([
    ['PT24H', 3600, 'PT24H'],
    ['PT24H', 1, 'PT24S'],
    ['P1W', 60, 'PT10080S'],
    ['P1M', 1, 'PT720S'],
    ['PT1M', 1, 'PT0.1S'],
    ['soon', 1, null],
  ])('should make %s with an hour of %p seconds %p', (duration, hourSeconds, scaled) => {
    expect(scaleDuration(duration, hourSeconds)).toBe(scaled);
  });
});

function sampleContentWith(xml: string): ReturnType<typeof sampleContent> {
  const content = sampleContent();
  const root = { ...content.root, bpmn: { ...content.root.bpmn, text: xml } };
  return { ...content, procedures: [root], root };
}
