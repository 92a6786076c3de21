import { describe, expect, test } from '@jest/globals';
import { describeChanges } from '../../../server/changes/describeChanges.ts';
import type { SourceFile } from '../../../server/changes/describeChanges.ts';
import { changed, contentFiles } from './contentFiles.ts';

const sentences = async (after: readonly SourceFile[]): Promise<string[]> =>
  (await describeChanges(contentFiles, after)).map(({ sentence }) => sentence);

const DV = 'processes/domestic-violence/domestic-violence.bpmn';
const HANDOFF = 'processes/core-handoff/core-handoff.bpmn';
const LIMITS = 'processes/domestic-violence/limits.dmn';

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
    ...(
      [
        [
          'userTask',
          '<zeebe:formDefinition formKey="F13" /><zeebe:assignmentDefinition candidateGroups="officer" />',
          "Step 'Home visit' was added after 'Initial screening': the officer fills in 'Follow-up'.",
        ],
        [
          'callActivity',
          '<zeebe:calledElement processId="core-follow-up" />',
          "Step 'Home visit' was added after 'Initial screening': it runs 'Follow-up visits'.",
        ],
        [
          'callActivity',
          `<zeebe:calledElement processId="core-handoff" /><zeebe:ioMapping><zeebe:input source='="shelter"' target="agency" /><zeebe:input source='="shelter_service"' target="service" /></zeebe:ioMapping>`,
          "Handoff 'Home visit' was added after 'Initial screening': Shelter is asked for 'Shelter service'.",
        ],
      ] as const
    ).map(
      ([kind, work, sentence]) =>
        [
          `what is done at a new ${kind}`,
          DV,
          (text: string) =>
            insertVisit(text).replace(
              /<bpmn:userTask (id="homeVisit" name="Home visit">)(.*?)<\/bpmn:userTask>/,
              `<bpmn:${kind} $1<bpmn:extensionElements>${work}</bpmn:extensionElements>$2</bpmn:${kind}>`,
            ),
          [sentence],
        ] as [string, string, (text: string) => string, string[]],
    ),
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
      'a condition on an answer that two forms ask for, in the words of the form before it',
      'processes/core-plan-approval/core-plan-approval.bpmn',
      swap('=decision = "approve"', '=decision != null and decision != "return"'),
      [
        "The way from 'Approved?' to 'Plan in force' is now taken when 'Do you approve the plan?' is not 'Return for mending' (was: when 'Do you approve the plan?' is 'Approve').",
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
  ])('should tell %s', async (...[, file, edit, expected]) => {
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
    expect(await said(['a', 'b', 'c', 'e'], ['a', 'e'])).toEqual(["Step 'Step b' was removed.", "Step 'Step c' was removed."]);
    expect(await said(['a', 'c'], ['e', 'a', 'b', 'c'])).toEqual([
      "Step 'Step e' was added after 'Begin'.",
      "Step 'Step b' was added after 'Step a'.",
    ]);
    expect(await said(['a', 'b', 'c', 'e'], ['b', 'c', 'a', 'e'])).toEqual([
      "Step 'Step a' was moved: it now comes after 'Step c' (was after 'Begin').",
    ]);
    expect(await said(['a'], ['a', 'b', 'c'])).toEqual([
      "Step 'Step b' was added after 'Step a'.",
      "Step 'Step c' was added after 'Step b'.",
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
