/** Keys under which answers of the server are remembered; live events name what they make old by these. */
export const queryKeys = {
  session: () => ['session'] as const,
  tasks: (view: string) => ['tasks', view] as const,
  allTasks: () => ['tasks'] as const,
  task: (id: string) => ['task', id] as const,
  cases: (query: string, state: string) => ['cases', query, state] as const,
  allCases: () => ['cases'] as const,
  case: (id: string) => ['case', id] as const,
  casePathways: (id: string) => ['case', id, 'pathways'] as const,
  handoffs: (direction: string) => ['handoffs', direction] as const,
  allHandoffs: () => ['handoffs'] as const,
  handoff: (id: string) => ['handoff', id] as const,
  people: () => ['people'] as const,
  procedures: () => ['procedures'] as const,
  draft: (id: string) => ['draft', id] as const,
  changes: (id: string) => ['changes', id] as const,
  history: (id: string, file: string) => ['history', id, file] as const,
};
