import type { Surroundings } from '../../../../designer/studio/Surroundings.ts';

/** What a draft of the domestic violence pathway would offer, in small. */
export const sampleSurroundings: Surroundings = {
  forms: [
    {
      id: 'F07',
      title: 'Initial screening',
      used: true,
      answers: [
        {
          key: 'assessment_safety_category',
          label: 'How safe is the person?',
          kind: 'choice',
          pathway: true,
          values: [
            { value: 'safe', label: 'Safe' },
            { value: 'unsafe', label: 'Unsafe' },
          ],
        },
        { key: 'story', label: 'What happened?', kind: 'text', pathway: false },
      ],
    },
    {
      id: 'F07-safety-plan',
      title: 'Safety plan',
      used: true,
      answers: [{ key: 'children', label: 'How many children live there?', kind: 'number', pathway: true }],
    },
    { id: 'F10', title: 'Action plan', used: true, answers: [] },
    {
      id: 'F10-approval',
      title: 'Approve the action plan',
      used: true,
      answers: [
        {
          key: 'decision',
          label: 'Do you approve the plan?',
          kind: 'choice',
          pathway: true,
          values: [
            { value: 'approve', label: 'Approve' },
            { value: 'return', label: 'Return for mending' },
          ],
        },
      ],
    },
    {
      id: 'F13',
      title: 'Follow-up visit',
      used: true,
      answers: [{ key: 'need_follow_up_visit', label: 'Is another visit needed?', kind: 'yes-no', pathway: true }],
    },
  ],
  procedures: [
    { id: 'core-handoff', name: 'Handoff to another agency' },
    { id: 'core-plan-approval', name: 'Action plan and approval' },
    { id: 'core-follow-up', name: 'Follow-up visits' },
  ],
  agencies: [
    { value: 'dovvsu', label: 'DOVVSU' },
    { value: 'ghs', label: 'Ghana Health Service' },
    { value: 'legal-aid', label: 'Legal Aid Commission' },
  ],
  services: [
    { value: 'police_other_service', label: 'Police: other' },
    { value: 'health_medical_service', label: 'Medical care' },
    { value: 'legal_advice', label: 'Legal advice' },
  ],
  limits: (['high', 'medium', 'low'] as const).map((risk, index) => ({
    column: 'safetyPlan',
    risk,
    duration: ['PT24H', 'P2D', 'P7D'][index]!,
  })),
};
