import { describe, expect, test } from '@jest/globals';
import { describeChanges } from '../../../server/changes/describeChanges.ts';
import type { SourceFile } from '../../../server/changes/describeChanges.ts';
import { changed, changedForm, contentFiles } from './contentFiles.ts';
import type { FormJson } from './contentFiles.ts';

const sentences = async (after: readonly SourceFile[]): Promise<string[]> =>
  (await describeChanges(contentFiles, after)).map(({ sentence }) => sentence);

const LIMITS = 'processes/domestic-violence/limits.dmn';
const RISK = 'processes/intake/risk.dmn';

const swap =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, to);

test('should tell the time limit of a step by the name of the step', async () => {
  const PLAN = 'processes/core-plan-approval/core-plan-approval.bpmn';
  const files = contentFiles.map((source) => {
    if (source.file === PLAN) return { ...source, text: source.text.replace('name="Approve the action plan"', 'name="Sign the plan"') };
    return source.file === LIMITS ? { ...source, text: source.text.replace('"P2D"', '"P5D"') } : source;
  });
  const limits = (await describeChanges(contentFiles, files)).filter(({ part }) => part === 'limits');
  expect(limits.map(({ sentence }) => sentence)).toEqual(["'Sign the plan' at medium risk is now due in 5 days (was 2 days)."]);
});

describe('changes of a form', () => {
  const asked = (one: FormJson): FormJson => one['properties'] as FormJson;
  test.each<[string, string, (form: FormJson, field: (key: string) => FormJson) => void, string[]]>([
    [
      'a question that came',
      'F12-response',
      (form) => form.components![1]!.components!.push({ type: 'textfield', key: 'fax', id: 'f', label: 'Fax' }),
      ["The question 'Fax' was added to form 'Answer to the referral': a short text."],
    ],
    [
      'what is asked with a new question',
      'F12-response',
      (form) =>
        form.components![1]!.components!.push({
          type: 'checkbox',
          key: 'urgent',
          id: 'u',
          label: 'Urgent?',
          properties: { personal: 'no', pathway: 'yes', requiredIf: 'handoffAnswer = "declined"' },
          conditional: { hide: '=if handoffAnswer != null then false else true' },
        }),
      [
        "The question 'Urgent?' was added to form 'Answer to the referral': a tick; asked only when 'At this time we are' is answered; required when 'At this time we are' is 'Unable to provide the service'; the pathway may use it.",
      ],
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
      'when it is asked, by several answers with words of their own',
      'F12-response',
      (_, field) =>
        (field('handoff_words')['conditional'] = {
          hide: '=if (handoffAnswer != null and handoffAnswer != "declined") or (service_appointment_date = null or service_appointment_date = "") then false else true',
        }),
      [
        "'Words to the sender' is now asked only when 'At this time we are' is not 'Unable to provide the service' or 'When can the client come?' is not answered.",
      ],
    ],
    [
      'when it is required, by a list and a text that holds the word and',
      'F12-response',
      (_, field) =>
        (field('handoff_words')['properties'] = {
          requiredIf: 'handoff_words != null and list contains(handoff_words, "a and b") and not(list contains(handoff_words, "c"))',
        }),
      ["When 'Words to the sender' is required changed (see expert view)."],
    ],
    [
      'when it is required, by a list',
      'F12-response',
      (_, field) =>
        (field('handoff_words')['properties'] = { requiredIf: 'handoff_words != null and list contains(handoff_words, "this and that")' }),
      ["'Words to the sender' is now required when 'Words to the sender' includes 'This and that'."],
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
  ])('should tell %s', async (...[, id, edit, expected]) => {
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
  ])('should tell %s', async (...[, file, edit, expected]) => {
    expect(await sentences(changed(file, edit))).toEqual(expected);
  });
});
