import { describe, expect, it } from '@jest/globals';
import { bpmnOf, contentFile, factsOf, filesOf, formIds, procedureIds } from './support/content.ts';
import { readProcess, type Box, type ContentElement } from './support/readProcess.ts';

const JOB_TYPES = ['case-opened', 'start-pathway', 'send-handoff', 'escalate-handoff', 'finish-handoff', 'escalate-task', 'close-case'];
const ROLES = ['officer', 'partner', 'district-manager'];

function columnsOf(procedure: string): string[] {
  const xml = contentFile(`processes/${procedure}/limits.dmn`);
  return [...xml.matchAll(/<output [^>]*name="(\w+)"/g)].map(([, name]) => name ?? '');
}

/** Limits tables that a procedure may be run with: its own, else those of every procedure that calls it. */
function tablesFor(procedure: string): string[] {
  if (filesOf(procedure).includes('limits.dmn')) return [procedure];
  return procedureIds().filter((id) => factsOf(id).calls.includes(procedure));
}

describe.each(procedureIds())('%s', (procedure) => {
  const facts = factsOf(procedure);
  const read = readProcess(bpmnOf(procedure));

  it('should hold one executable process named as its folder, facts and a README', async () => {
    const { id, executable } = await read;
    expect({ id, executable }).toEqual({ id: procedure, executable: true });
    expect(['root', 'core']).toContain(facts.kind);
    expect(facts.owner).not.toBe('');
    expect(filesOf(procedure)).toContain('README.md');
    expect(filesOf(procedure).includes('limits.dmn')).toBe(facts.kind === 'root');
  });

  it('should say of every user task what it is for, who does it, with which form and what the button says', async () => {
    for (const task of (await read).elements.filter(({ type }) => type === 'bpmn:UserTask')) {
      expect(task.id).toMatch(/^[a-z][A-Za-z]*$/);
      expect(task.documentation).toMatch(/^[A-Z].*[.?]$/);
      expect(ROLES).toContain(task.candidateGroups);
      expect(formIds()).toContain(task.formKey);
      expect(task.headers['submit']).toMatch(/^[A-Z]/);
      expect(task.headers['limit']).toBe(task.id);
    }
  });

  it('should take every time from a column of the limits it is run with', async () => {
    const { elements } = await read;
    const tables = tablesFor(procedure);
    expect(tables).not.toEqual([]);
    for (const table of tables) {
      for (const element of elements) {
        const wanted = element.timer === null ? element.headers['limit'] : /limits\.(\w+)/.exec(element.timer)?.[1];
        if (element.timer !== null || wanted !== undefined) expect(columnsOf(table)).toContain(wanted);
      }
    }
  });

  it('should look up the limits before any step with a limit', async () => {
    const { elements } = await read;
    const [rule] = elements.filter(({ decision }) => decision?.decisionId === 'limits');
    expect(rule?.decision?.resultVariable).toBe('limits');
  });

  it('should ask the server only for jobs it knows, and call only what it names', async () => {
    const { elements } = await read;
    for (const { jobType } of elements) if (jobType !== null) expect(JOB_TYPES).toContain(jobType);
    const called = elements.flatMap((element) => (element.called === null ? [] : [element.called]));
    expect([...new Set(called.map(({ processId }) => processId))].sort()).toEqual([...facts.calls].sort());
    expect(called.every(({ allVariables }) => allVariables === false)).toBe(true);
    const decisions = elements.flatMap(({ decision }) => (decision === null ? [] : [decision.decisionId]));
    const known = [
      ...filesOf(procedure)
        .filter((file) => file.endsWith('.dmn'))
        .map((file) => file.replace('.dmn', '')),
      'limits',
    ];
    expect(decisions.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('should open every case it starts first', async () => {
    const { elements } = await read;
    expect(elements.some(({ jobType }) => jobType === 'case-opened')).toBe(facts.kind === 'root');
  });

  it('should draw every element, none over another', async () => {
    const { elements, shapes, edges } = await read;
    const [flows, nodes] = [elements.filter(isFlow), elements.filter((element) => !isFlow(element))];
    expect([...edges].sort()).toEqual(flows.map(({ id }) => id).sort());
    expect([...shapes.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort());
    const free = nodes.filter(({ attachedTo }) => attachedTo === null);
    const pairs = free.flatMap((one, index) => free.slice(index + 1).map((two) => [one.id, two.id] as const));
    expect(pairs.filter(([one, two]) => overlap(shapes.get(one)!, shapes.get(two)!))).toEqual([]);
  });
});

describe('limits', () => {
  it.each(procedureIds().filter((id) => filesOf(id).includes('limits.dmn')))(
    'should give %s a duration for each step at each level of risk, with its source',
    (procedure) => {
      const xml = contentFile(`processes/${procedure}/limits.dmn`);
      const cells = [...xml.matchAll(/<outputEntry[^>]*>\s*<text>([^<]*)<\/text>/g)].map(([, cell]) => cell ?? '');
      expect(cells).toHaveLength(columnsOf(procedure).length * 3);
      for (const cell of cells) expect(cell).toMatch(/^"P(\d+D|T\d+H)"$/);
      expect([...xml.matchAll(/<inputEntry[^>]*>\s*<text>"(\w+)"/g)].map(([, level]) => level)).toEqual(['high', 'medium', 'low']);
      const sources = [...xml.matchAll(/<output [^>]*>\s*<description>([^<]*)</g)].map(([, source]) => source ?? '');
      expect(sources).toHaveLength(columnsOf(procedure).length);
      for (const source of sources) expect(source).toMatch(/^\[F\]|^\[[IR]\].*to be confirmed$/);
    },
  );
});

function isFlow({ type }: ContentElement): boolean {
  return type === 'bpmn:SequenceFlow';
}

function overlap(one: Box, two: Box): boolean {
  const apart = one.x + one.width <= two.x || two.x + two.width <= one.x || one.y + one.height <= two.y || two.y + two.height <= one.y;
  return !apart;
}
