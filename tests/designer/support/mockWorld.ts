import { readFileSync } from 'node:fs';
import type { AnswerSet, CaseDetail, HandoffDetail, HandoffSummary, LiveEvent, Session, TaskDetail, TaskSummary } from '#contract';
import { ulid } from 'ulidx';

type User = NonNullable<Session['user']>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A task of the mock with its draft; the form is read from forms/ as the server would. */
export interface MockTask {
  summary: Mutable<TaskSummary>;
  formId: string;
  submitLabel: string;
  answers: AnswerSet;
  draft: { revision: number; savedAt: string; answers: AnswerSet } | null;
  notes: TaskDetail['notes'];
  duplicates: TaskDetail['duplicates'];
  earlier: TaskDetail['earlier'];
  continues: boolean;
}

export interface MockWorld {
  people: { user: User; username: string; password: string }[];
  tasks: MockTask[];
  cases: CaseDetail[];
  handoffs: { detail: HandoffDetail; officeId: string; fromOfficeId: string }[];
  streams: Map<string, LiveEvent[]>;
  hourSeconds: number;
  engine: 'up' | 'down';
}

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

const formsDir = new URL('../../../forms/', import.meta.url);

/** A released form; selects that the server fills get a few options here. */
export function formOf(id: string): { id: string; title: string; schema: Record<string, unknown> } {
  const schema = JSON.parse(readFileSync(new URL(`${id}.form`, formsDir), 'utf8')) as Record<string, unknown>;
  const fill = (component: Record<string, unknown>): void => {
    if (typeof component['valuesKey'] === 'string') {
      delete component['valuesKey'];
      component['values'] = [
        { value: 'dovvsu-tema', label: 'DOVVSU Tema (demo)' },
        { value: 'ghs-tema', label: 'Tema General Hospital (demo)' },
        { value: 'dsw-TMA', label: 'Tema Metropolitan, Social Welfare' },
      ];
    }
    for (const child of (component['components'] ?? []) as Record<string, unknown>[]) fill(child);
  };
  fill(schema);
  const title = typeof schema['title'] === 'string' ? schema['title'] : id;
  return { id, title, schema };
}

const OFFICES = {
  dsw: { id: 'dsw-TMA', name: 'Tema Metropolitan, Social Welfare', agency: 'dsw', districtCode: 'TMA' },
  dovvsu: { id: 'dovvsu-tema', name: 'DOVVSU Tema (demo)', agency: 'dovvsu', districtCode: 'TMA' },
} as const;

const OFFICER_RIGHTS = ['case.read', 'case.create', 'task.read', 'handoff.read'];

function person(role: User['role'], name: string, office: User['office']): MockWorld['people'][number] {
  const rights =
    {
      officer: OFFICER_RIGHTS,
      partner: ['task.read', 'handoff.read'],
      'district-manager': ['case.read', 'task.read', 'task.assign', 'handoff.read'],
    }[role as string] ?? [];
  return {
    username: name.toLowerCase().replaceAll(' ', '.'),
    password: 'demo-only-password',
    user: { id: ulid(), name, role, office, rights: [...rights] },
  };
}

const A_CASE = { initials: 'A.K.', ageBand: '14-17', sex: 'female', risk: 'high' as const };

/** A step of the officer's inbox, ready to be changed by a test. */
export function taskOf(over: Partial<Omit<MockTask, 'summary'>> & { summary?: Partial<TaskSummary> }): MockTask {
  const { summary, ...rest } = over;
  return {
    formId: 'F07',
    submitLabel: 'Send the screening',
    answers: {},
    draft: null,
    notes: [],
    duplicates: [],
    earlier: [],
    continues: false,
    ...rest,
    summary: {
      id: ulid(),
      title: 'Initial screening',
      stepId: 'initialScreening',
      state: 'claimed',
      role: 'officer',
      case: { id: ulid(), number: 'TMA/11/26/0042', ...A_CASE },
      procedure: 'Domestic violence',
      officeName: OFFICES.dsw.name,
      assignee: null,
      createdAt: at(-6),
      dueAt: at(18),
      limit: { duration: 'PT24H', toBeConfirmed: false },
      late: false,
      why: 'The risk was set to high, so the first look at safety is due within 24 hours.',
      handoffId: null,
      hasDraft: false,
      ...summary,
    },
  };
}

/** A handoff as its detail shows it. */
export function handoffOf(over: Partial<HandoffSummary>, more: Partial<HandoffDetail> = {}): HandoffDetail {
  const handoff: HandoffSummary = {
    id: ulid(),
    direction: 'out',
    state: 'declined',
    lateness: 0,
    case: { id: ulid(), number: 'TMA/11/26/0042', ...A_CASE },
    from: { officeName: OFFICES.dsw.name },
    to: { officeName: OFFICES.dovvsu.name, agency: 'dovvsu' },
    service: 'Police: other service',
    sentAt: at(-5),
    answerDueAt: at(19),
    words: 'No investigator is on duty before Thursday. Please try Ashaiman.',
    taskId: null,
    ...over,
  };
  return {
    handoff,
    track: [
      { state: 'sent', at: at(-5), by: 'Abena Owusu (demo)', words: null },
      { state: 'delivered', at: at(-4.9), by: null, words: null },
      { state: 'seen', at: at(-3), by: 'Inspector Kojo Boateng (demo)', words: null },
      { state: 'declined', at: at(-2), by: 'Inspector Kojo Boateng (demo)', words: handoff.words },
    ],
    shared: [
      { label: 'Why is the referral urgent?', text: 'She cannot sleep at home tonight.' },
      { label: 'Safe way to reach the person', text: 'Through her aunt, mornings only' },
    ],
    escalation: null,
    ...more,
  };
}

function caseOf(task: MockTask, officer: User): CaseDetail {
  const { summary } = task;
  return {
    case: {
      id: summary.case.id,
      number: summary.case.number,
      state: 'open',
      ...A_CASE,
      risk: summary.case.risk,
      initials: summary.case.initials,
      ageBand: summary.case.ageBand,
      sex: summary.case.sex,
      pathway: { id: 'domestic-violence', name: 'Domestic violence' },
      officeName: OFFICES.dsw.name,
      openedAt: at(-7),
      openTasks: 1,
      late: summary.late,
    },
    name: 'Akosua Kɔrɔ Mensah (demo)',
    owner: { id: officer.id, name: officer.name },
    consent: 'given',
    outcome: null,
    duplicates: [],
    release: { procedure: 'Domestic violence', number: 7 },
    tasks: [summary],
    handoffs: [],
    timeline: [
      { at: at(-7), kind: 'opened', text: 'Complaint recorded', by: officer.name, comment: null },
      { at: at(-6.8), kind: 'answered', text: 'Details of the person sent', by: officer.name, comment: null },
      { at: at(-6.5), kind: 'consent', text: 'Consent given', by: officer.name, comment: null },
      {
        at: at(-6.1),
        kind: 'pathway',
        text: 'Pathway Domestic violence started with high risk',
        by: officer.name,
        comment: 'The table proposed medium; the children saw it.',
      },
      { at: at(-6), kind: 'task-created', text: 'Step Initial screening is due in 24 hours', by: null, comment: null },
    ],
    answers: [
      {
        formId: 'F03',
        title: 'Complaint (F03)',
        step: 'Record the complaint',
        at: at(-7),
        by: officer.name,
        answers: [
          { key: 'a', label: 'How did the report come?', text: 'Walk-in', personal: false },
          { key: 'b', label: 'Name of the person who reports', text: 'Ama Serwaa (demo)', personal: true },
        ],
      },
      {
        formId: 'F06',
        title: 'Protection concerns (F06)',
        step: 'Say what the concern is',
        at: at(-6.2),
        by: officer.name,
        answers: [
          { key: 'c', label: 'Main concern', text: 'Physical violence by an intimate partner', personal: false },
          { key: 'd', label: 'Is there danger now?', text: 'Yes', personal: false },
        ],
      },
    ],
  };
}

/** One office with a few steps, cases and handoffs; every person invented. */
export function createMockWorld(): MockWorld {
  const people = [
    person('officer', 'Abena Owusu (demo)', OFFICES.dsw),
    person('district-manager', 'Kwame Mensah (demo)', OFFICES.dsw),
    person('partner', 'Kojo Boateng (demo)', OFFICES.dovvsu),
    person('national-monitor', 'Efua Sarpong (demo)', { ...OFFICES.dsw, id: 'national', name: 'National office', districtCode: null }),
  ];
  const officer = people[0]!.user;
  const me = { id: officer.id, name: officer.name };
  const late = taskOf({ summary: { assignee: me, dueAt: at(-2), createdAt: at(-26), late: true } });
  const earlier = [
    { formId: 'F03', title: 'Complaint (F03)', at: at(-7), answers: [{ label: 'How did the report come?', text: 'Walk-in' }] },
    {
      formId: 'F06',
      title: 'Protection concerns (F06)',
      at: at(-6.2),
      answers: [
        { label: 'Main concern', text: 'Physical violence by an intimate partner' },
        { label: 'Is there danger now?', text: 'Yes' },
      ],
    },
  ];
  const choose = taskOf({
    formId: 'F12',
    submitLabel: 'Send the referral',
    notes: [{ label: 'DOVVSU Tema declined', text: 'No investigator is on duty before Thursday. Please try Ashaiman.' }],
    earlier,
    summary: {
      assignee: me,
      title: 'Choose another provider',
      stepId: 'chooseProvider',
      dueAt: at(4),
      why: 'DOVVSU Tema declined the handoff, so another provider is needed.',
      limit: { duration: 'PT8H', toBeConfirmed: true },
      case: { id: ulid(), number: 'TMA/11/26/0039', initials: 'E.A.', ageBand: '31-45', sex: 'female', risk: 'medium' },
    },
  });
  const report = taskOf({
    formId: 'F03',
    submitLabel: 'Go on',
    continues: true,
    duplicates: [{ caseId: ulid(), number: 'TMA/09/26/0011', officeName: OFFICES.dsw.name, openedAt: at(-1400) }],
    summary: {
      assignee: me,
      title: 'Record the complaint',
      stepId: 'complaint',
      dueAt: null,
      limit: null,
      hasDraft: true,
      why: 'Someone came to the office with a complaint.',
      case: { id: ulid(), number: 'TMA/11/26/0043', initials: null, ageBand: null, sex: null, risk: null },
    },
    draft: { revision: 3, savedAt: at(-0.2), answers: {} },
  });
  const open = taskOf({
    formId: 'F13',
    submitLabel: 'Send the visit',
    summary: {
      state: 'open',
      title: 'Follow-up visit',
      stepId: 'followUpVisit',
      dueAt: at(90),
      why: 'The plan asks for a visit within two weeks.',
      case: { id: ulid(), number: 'TMA/10/26/0127', initials: 'Y.D.', ageBand: '6-11', sex: 'male', risk: 'low' },
    },
  });
  const tasks = [late, choose, report, open];
  const answered = handoffOf(
    { state: 'seen', direction: 'in', lateness: 1, words: null, answerDueAt: at(-1) },
    { escalation: { at: at(6), to: 'the regional office' } },
  );
  answered.track = answered.track.slice(0, 3);
  const answer = taskOf({
    formId: 'F12-response',
    submitLabel: 'Send the answer',
    summary: {
      title: 'Answer the handoff',
      stepId: 'answerHandoff',
      role: 'partner',
      officeName: OFFICES.dovvsu.name,
      assignee: null,
      dueAt: at(-1),
      late: true,
      handoffId: answered.handoff.id,
      case: answered.handoff.case,
      why: 'Tema Metropolitan, Social Welfare asks you to help.',
    },
  });
  Object.assign(answered.handoff, { taskId: answer.summary.id });
  const declined = handoffOf({ case: choose.summary.case });
  const cases = tasks.map((task) => caseOf(task, officer));
  cases[0]!.handoffs = [
    declined.handoff,
    handoffOf({
      state: 'accepted',
      to: { officeName: 'Tema General Hospital (demo)', agency: 'ghs' },
      service: 'Health: other service',
      words: 'Ask for Sister Adjoa at the front desk.',
    }).handoff,
  ];
  return {
    people,
    tasks: [...tasks, answer],
    cases,
    handoffs: [
      { detail: declined, officeId: 'elsewhere', fromOfficeId: OFFICES.dsw.id },
      { detail: answered, officeId: OFFICES.dovvsu.id, fromOfficeId: 'elsewhere' },
    ],
    streams: new Map(),
    hourSeconds: 3600,
    engine: 'up',
  };
}
