import { describe, expect, test } from '@jest/globals';
import { describeChanges } from '../../../server/changes/describeChanges.ts';
import type { SourceFile } from '../../../server/changes/describeChanges.ts';
import { changed, changedForm, contentFiles } from './contentFiles.ts';
import type { FormJson } from './contentFiles.ts';

const sentences = async (after: readonly SourceFile[]): Promise<string[]> =>
  (await describeChanges(contentFiles, after)).map(({ sentence }) => sentence);

const DV = 'processes/domestic-violence/domestic-violence.bpmn';
const HANDOFF = 'processes/core-handoff/core-handoff.bpmn';
const LIMITS = 'processes/domestic-violence/limits.dmn';
const RISK = 'processes/intake/risk.dmn';

const swap =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, to);

/** A step put on the line between the screening and the parting after it. */
const insertVisit = (text: string): string =>
  text
    .replace(/(<bpmn:sequenceFlow id="screeningToHelpStarts" sourceRef="screening" targetRef=")helpStarts"/, '$1homeVisit"')
    .replace('<bpmn:incoming>screeningToHelpStarts</bpmn:incoming>', '<bpmn:incoming>homeVisitToHelpStarts</bpmn:incoming>')
    .replace(
      '<bpmn:parallelGateway id="helpStarts">',
      `<bpmn:userTask id="homeVisit" name="Home visit"><bpmn:incoming>screeningToHelpStarts</bpmn:incoming><bpmn:outgoing>homeVisitToHelpStarts</bpmn:outgoing></bpmn:userTask>
       <bpmn:sequenceFlow id="homeVisitToHelpStarts" sourceRef="homeVisit" targetRef="helpStarts" /><bpmn:parallelGateway id="helpStarts">`,
    );

describe('a report of changes', () => {
  test('should be empty for the same content', async () => {
    expect(await describeChanges(contentFiles, contentFiles)).toEqual([]);
  });

  test('should name the file, the part and the place', async () => {
    const after = changed(LIMITS, swap('"PT24H"', '"PT12H"'));
    expect(await describeChanges(contentFiles, after)).toEqual([
      {
        file: LIMITS,
        part: 'limits',
        place: 'initialScreening',
        sentence: "'Initial screening' at high risk is now due in 12 hours (was 24 hours).",
      },
    ]);
  });

  test('should name files that came and went', async () => {
    const after = [...contentFiles.filter(({ file }) => file !== 'forms/F13.form'), { file: 'processes/x/rules.dmn', text: '<a/>' }];
    expect(await sentences(after)).toEqual(["The table 'Rules' was added.", "The form 'Follow-up' was removed."]);
  });

  test('should say that it cannot tell where a file cannot be read or only its writing changed', async () => {
    expect(await sentences(changed(DV, () => 'no xml'))).toEqual(["Details of the pathway 'Domestic violence' changed (see expert view)."]);
    expect(await sentences(changed(DV, (text) => `${text}\n`))).toEqual([
      "Details of the pathway 'Domestic violence' changed (see expert view).",
    ]);
    expect(await sentences(changed('forms/F13.form', () => '{'))).toEqual(
      ["Details of the form 'F13' changed (see expert view)."].map((one) => one.replace('F13', 'Follow-up')),
    );
  });
});

describe('changes of a pathway', () => {
  test.each<[string, string, (text: string) => string, string[]]>([
    ['a step that came', DV, insertVisit, ["Step 'Home visit' was added after 'Initial screening'."]],
    [
      'a new name',
      DV,
      swap('name="Make the safety plan"', 'name="Plan for safety"'),
      ["Step 'Make the safety plan' is now called 'Plan for safety'."],
    ],
    [
      'who does it',
      DV,
      swap('candidateGroups="officer"', 'candidateGroups="district-manager"'),
      ["'Make the safety plan' is now done by the district manager (was the officer)."],
    ],
    [
      'which form',
      DV,
      swap('formKey="F07-safety-plan"', 'formKey="F10"'),
      ["'Make the safety plan' now uses the form 'Action plan' (was the form 'Safety plan')."],
    ],
    [
      'the button',
      DV,
      swap('value="Save the safety plan"', 'value="Keep it"'),
      [`The button of 'Make the safety plan' now says "Keep it" (was "Save the safety plan").`],
    ],
    [
      'the explanation',
      DV,
      swap('How safe is the person today?', 'Is the person safe?'),
      [`The explanation of 'Initial screening' now reads "Is the person safe?".`],
    ],
    ['where a handoff goes', DV, swap('\'="dovvsu"\'', '\'="chraj"\''), ["'Handoff to DOVVSU' now goes to CHRAJ (was DOVVSU)."]],
    [
      'what a handoff asks for',
      DV,
      swap('="police_other_service"', '="shelter_service"'),
      ["'Handoff to DOVVSU' now asks for 'Shelter service' (was 'Police/Other Service')."],
    ],
    [
      'the called procedure',
      DV,
      swap('processId="core-screening"', 'processId="core-closure"'),
      ["'Initial screening' now runs 'Closure' (was 'Initial screening')."],
    ],
    [
      'a condition',
      HANDOFF,
      swap('=handoffAnswer = "accepted"', '=handoffAnswer = "accepted" or handoffAnswer = "waitlisted"'),
      [
        "The way from 'What is the answer?' to 'Provide the service' is now taken when 'At this time we are' is 'Able to provide the service' or 'At this time we are' is 'Willing to put your client on a waiting list' (was: when 'At this time we are' is 'Able to provide the service').",
      ],
    ],
    [
      'a condition written by hand',
      HANDOFF,
      swap('=handoffAnswer = "accepted"', '=count(handoffs) > 2'),
      ["The condition of the way from 'What is the answer?' to 'Provide the service' changed (see expert view)."],
    ],
    [
      'the way when nothing else fits',
      HANDOFF,
      swap('default="handoffAnsweredToChooseProvider"', 'default="handoffAnsweredToWaitingList"'),
      [
        "After 'What is the answer?', when nothing else fits, the pathway goes to 'Time on the waiting list' (was 'Choose another provider').",
      ],
    ],
    [
      'how long a timer waits',
      HANDOFF,
      swap('=duration(limits.answerHandoff) * 3 / 2', '=duration(limits.answerHandoff) * 3'),
      ["'Late by half' now waits 3 times the time limit of 'Answer the referral' (was 1.5 times the time limit of 'Answer the referral')."],
    ],
    [
      'whether a timer ends its step',
      HANDOFF,
      swap('cancelActivity="false" attachedToRef', 'attachedToRef'),
      ["'Time is over' now ends the step it watches."],
    ],
    [
      'the time limit of a step',
      DV,
      swap('key="limit" value="safetyPlan"', 'key="limit" value="actionPlan"'),
      ["'Make the safety plan' now has the time limit of 'Make the action plan' (was that of 'Make the safety plan')."],
    ],
    [
      'the name of the pathway',
      DV,
      swap('name="Domestic violence"', 'name="Violence at home"'),
      ["The pathway 'Domestic violence' is now called 'Violence at home'."],
    ],
    ['what no sentence is about', DV, swap('retries="3"', 'retries="7"'), ["Details of 'Open the case' changed (see expert view)."]],
    [
      'the drawing alone',
      DV,
      (text) => text.replace(/<dc:Bounds x="(\d+)"/, '<dc:Bounds x="9$1"'),
      ["Only the drawing of the pathway 'Domestic violence' changed."],
    ],
    [
      'the drawing too',
      DV,
      (text) => text.replace(/<dc:Bounds x="(\d+)"/, '<dc:Bounds x="9$1"').replace('name="Handoff to health"', 'name="Health"'),
      ["Handoff 'Handoff to health' is now called 'Health'.", "The drawing of the pathway 'Domestic violence' changed too."],
    ],
  ])('should tell %s', async (_, file, edit, expected) => {
    expect(await sentences(changed(file, edit))).toEqual(expected);
  });

  test('should tell a step that went, and one that moved', async () => {
    // given
    const flow = (from: string, to: string): string => `<bpmn:sequenceFlow id="${from}${to}" sourceRef="${from}" targetRef="${to}" />`;
    const pathway = (order: readonly string[]): SourceFile[] => {
      const steps = order.filter((id) => id.length === 1).map((id) => `<bpmn:userTask id="${id}" name="Step ${id}" />`);
      const flows = order.slice(1).map((id, at) => flow(order[at]!, id));
      const text = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="n"><bpmn:process id="p" name="P" isExecutable="true">
        <bpmn:startEvent id="start" name="Begin" />${[...steps].sort().join('')}<bpmn:endEvent id="end" name="Finish" />${flows.join('')}</bpmn:process></bpmn:definitions>`;
      return [{ file: 'processes/p/p.bpmn', text }];
    };
    const said = async (before: readonly string[], after: readonly string[]): Promise<string[]> =>
      (await describeChanges(pathway(['start', ...before, 'end']), pathway(['start', ...after, 'end']))).map(({ sentence }) => sentence);
    // then
    expect(await said(['a', 'b', 'c'], ['a', 'c'])).toEqual(["Step 'Step b' was removed."]);
    expect(await said(['a', 'b', 'c', 'e'], ['b', 'c', 'a', 'e'])).toEqual([
      "Step 'Step a' was moved: it now comes after 'Step c' (was after 'Begin').",
    ]);
    expect(await said(['a'], ['a', 'b', 'c'])).toEqual([
      "Step 'Step b' was added after 'Step a'.",
      "Step 'Step c' was added after 'Step b'.",
      "After 'Step c' the pathway now goes to 'Finish'.",
      "After 'Step a' the pathway no longer goes to 'Finish'.",
    ]);
    const jump = pathway(['start', 'a', 'b', 'end']).map((source) => ({
      ...source,
      text: source.text.replace('sourceRef="a" targetRef="b"', 'sourceRef="a" targetRef="end"'),
    }));
    expect((await describeChanges(pathway(['start', 'a', 'b', 'end']), jump)).map(({ sentence }) => sentence)).toEqual([
      "After 'Step a' the pathway now goes to 'Finish' (was 'Step b').",
    ]);
  });
});

describe('changes of a form', () => {
  const asked = (one: FormJson): FormJson => one['properties'] as FormJson;
  test.each<[string, string, (form: FormJson, field: (key: string) => FormJson) => void, string[]]>([
    [
      'a question that came',
      'F12-response',
      (form) => form.components![1]!.components!.push({ type: 'textfield', key: 'fax', id: 'f', label: 'Fax' }),
      ["The question 'Fax' was added to form 'Answer to the referral'."],
    ],
    [
      'a question that went',
      'F12-response',
      (form) => form.components![1]!.components!.pop(),
      ["The question 'Email' was removed from form 'Answer to the referral'."],
    ],
    [
      'required',
      'F12-response',
      (_, field) => (field('handoff_words')['validate'] = { maxLength: 1000, required: true }),
      ["'Words to the sender' is now required."],
    ],
    [
      'no longer required',
      'F12-response',
      (_, field) => delete field('handoffAnswer')['validate'],
      ["'At this time we are' is no longer required."],
    ],
    [
      'how long',
      'F12-response',
      (_, field) => (field('handoff_words')['validate'] = { maxLength: 200 }),
      ["'Words to the sender' now takes at most 200 characters (was 1000)."],
    ],
    [
      'use by the pathway',
      'F12-response',
      (_, field) => (asked(field('handoff_decline_reason'))['pathway'] = 'yes'),
      ["The pathway may now use the answer 'Why not?'."],
    ],
    [
      'personal',
      'F12-response',
      (_, field) => delete field('handoffAnswer')['properties'],
      ["'At this time we are' is now personal.", "The pathway may no longer use the answer 'At this time we are'."],
    ],
    [
      'new words',
      'F12-response',
      (_, field) => (field('handoff_words')['label'] = 'A word'),
      ["The question 'Words to the sender' now reads 'A word'."],
    ],
    [
      'when it is asked',
      'F12-response',
      (_, field) => (field('handoff_words')['conditional'] = { hide: '=if handoffAnswer = "declined" then false else true' }),
      ["'Words to the sender' is now asked only when 'At this time we are' is 'Unable to provide the service'."],
    ],
    [
      'always asked',
      'F12-response',
      (_, field) => delete field('service_appointment_date')['conditional'],
      ["'When can the client come?' is now always asked."],
    ],
    [
      'required on a condition',
      'F12-response',
      (_, field) => (field('handoff_decline_reason')['properties'] = { personal: 'no' }),
      ["'Why not?' is no longer required on a condition."],
    ],
    [
      'choices',
      'F12-response',
      (_, field) =>
        (field('handoffAnswer')['values'] = [
          { label: 'No', value: 'declined' },
          { label: 'Able to provide the service', value: 'accepted' },
          { label: 'Later', value: 'later' },
        ]),
      [
        "The choice 'Unable to provide the service' of 'At this time we are' now reads 'No'.",
        "The choice 'Later' was added to 'At this time we are'.",
        "The choice 'Willing to put your client on a waiting list' was removed from 'At this time we are'.",
        "The order of the choices of 'At this time we are' changed.",
      ],
    ],
    [
      'the way it is answered',
      'F12-response',
      (_, field) => (field('handoffAnswer')['type'] = 'select'),
      ["'At this time we are' is now answered by one choice of a list (was one choice, all in sight)."],
    ],
    [
      'help',
      'F12-response',
      (_, field) => delete field('referral_response_form_telephone')['description'],
      ["The help under 'Telephone' was removed."],
    ],
    [
      'order',
      'F12-response',
      (form) => form.components![1]!.components!.reverse(),
      [
        "'Telephone' was moved: it now comes after 'Email'.",
        "'Title of the person filling out the form' was moved: it now comes after 'Telephone'.",
      ],
    ],
    [
      'another page',
      'F12-response',
      (form) => form.components![1]!.components!.unshift(form.components![0]!.components!.pop()!),
      ["'Words to the sender' was moved to the page 'How to reach you' (was in the page 'Your answer')."],
    ],
    [
      'a page',
      'F12-response',
      (_, field) => (field('Group_contact')['label'] = 'Contact'),
      ["The page 'How to reach you' is now called 'Contact'."],
    ],
    [
      'the title',
      'F12-response',
      (form) => (asked(form)['title'] = 'Answer'),
      ["The form 'Answer to the referral' is now called 'Answer'."],
    ],
    [
      'the drawing alone',
      'F12-response',
      (_, field) => (field('handoff_words')['layout'] = { columns: 8 }),
      ["Only the drawing of the form 'Answer to the referral' changed."],
    ],
    [
      'what no sentence is about',
      'F12-response',
      (_, field) => (field('handoff_words')['odd'] = 1),
      ["Details of 'Words to the sender' changed (see expert view)."],
    ],
    [
      'the form itself',
      'F12-response',
      (form) => (form['schemaVersion'] = 20),
      ["Details of the form 'Answer to the referral' changed (see expert view)."],
    ],
  ])('should tell %s', async (_, id, edit, expected) => {
    expect(await sentences(changedForm(id, edit))).toEqual(expected);
  });
});

describe('changes of tables and limits', () => {
  const row = (id: string, text: string): string => new RegExp(`\\s*<rule id="${id}">[\\s\\S]*?</rule>`).exec(text)![0];
  test.each<[string, string, (text: string) => string, string[]]>([
    [
      'a cell',
      RISK,
      (text) => text.replace(/(<inputEntry id="urgentHigh_in2">\s*<text>)-/, '$1"yes"'),
      ["Row 1 of 'Risk level': 'Sexual violence?' is now 'Yes' (was any)."],
    ],
    [
      'what a row gives',
      RISK,
      (text) => text.replace(/(<outputEntry id="urgentHigh_out1">\s*<text>)"high"/, '$1"low"'),
      ["Row 1 of 'Risk level': 'Risk level' is now 'Low' (was 'High')."],
    ],
    [
      'a row that went',
      RISK,
      (text) => text.replace(row('urgentHigh', text), ''),
      ["Row 1 was removed from 'Risk level': when 'Urgent?' is 'Yes', 'Risk level' is 'High'."],
    ],
    [
      'a row that came',
      RISK,
      (text) =>
        text.replace(
          '<rule id="urgentHigh">',
          `${row('urgentHigh', text).replaceAll('urgentHigh', 'newRow').trim()}\n<rule id="urgentHigh">`,
        ),
      ["Row 1 was added to 'Risk level': when 'Urgent?' is 'Yes', 'Risk level' is 'High'."],
    ],
    [
      'a row that moved',
      RISK,
      (text) => text.replace(row('urgentHigh', text), '').replace('</decisionTable>', `${row('urgentHigh', text)}</decisionTable>`),
      ["Row 13 of 'Risk level' was moved (was row 1)."],
    ],
    ['the note of a row', RISK, swap('[I] Step 2: weapon', 'Weapons'), [`Row 4 of 'Risk level': its note now reads "Weapons".`]],
    [
      'which row decides',
      RISK,
      swap('hitPolicy="FIRST"', 'hitPolicy="UNIQUE"'),
      ["In 'Risk level', only one row may fit (was: the first row that fits decides)."],
    ],
    [
      'a column',
      RISK,
      swap('label="Weapon?"', 'label="Any weapon?"'),
      ["The column 'Weapon?' of 'Risk level' is now called 'Any weapon?'."],
    ],
    ['what a column asks', RISK, swap('>weapon_used<', '>weapon_seen<'), ["Details of the column 'Weapon?' changed (see expert view)."]],
    [
      'a cell written by hand',
      RISK,
      (text) => text.replace(/(<inputEntry id="urgentHigh_in2">\s*<text>)-/, '$1starts with(?, "y")'),
      [`Row 1 of 'Risk level': 'Sexual violence?' is now written by hand: starts with(?, "y") (was any).`],
    ],
    [
      'the table alone',
      RISK,
      swap('From the danger', 'Out of the danger'),
      ["Details of the table 'Risk level' changed (see expert view)."],
    ],
    ['the drawing alone', RISK, swap('x="160"', 'x="190"'), ["Only the drawing of the table 'Risk' changed."]],
    [
      'a limit written another way',
      LIMITS,
      swap('"PT24H"', '"P1D"'),
      ["'Initial screening' at high risk is now due in 1 day (was 24 hours)."],
    ],
    [
      'a limit that is confirmed',
      LIMITS,
      swap('[I] Within 24 hours, at most 48 hours. to be confirmed', 'Directive 4'),
      ["The time limit of 'Make the safety plan' is now confirmed: Directive 4."],
    ],
    [
      'a limit that is doubted',
      LIMITS,
      swap('assessment_due_date).', 'assessment_due_date). to be confirmed'),
      ["The time limit of 'Initial screening' is now still to be confirmed."],
    ],
    [
      'the source of a limit',
      LIMITS,
      (text) => text.replace(/\[F\] Ideally[^<]*/, 'Law'),
      ["The source of the time limit of 'Initial screening' is now: Law."],
    ],
    [
      'a limit that came',
      LIMITS,
      (text) =>
        text
          .replace('<rule id="highRisk">', '<output id="o" name="homeVisit" label="Home visit" typeRef="string" /><rule id="highRisk">')
          .replaceAll('</rule>', '<outputEntry><text>"P2D"</text></outputEntry></rule>'),
      ["'Home visit' now has a time limit: 2 days at high risk, 2 days at medium risk and 2 days at low risk."],
    ],
    [
      'a limit that went',
      LIMITS,
      (text) =>
        text
          .replace(/<output id="approveClosureLimit"[\s\S]*?<\/output>/, '')
          .replace(/<outputEntry id="\w+_out13">[\s\S]*?<\/outputEntry>/g, ''),
      ["'Approve the closure' no longer has a time limit."],
    ],
  ])('should tell %s', async (_, file, edit, expected) => {
    expect(await sentences(changed(file, edit))).toEqual(expected);
  });
});
