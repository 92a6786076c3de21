import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasIdleLoop, lostNodes, stuckNodes } from '../../../../designer/studio/pathway/graph/Graph.ts';
import type { Graph } from '../../../../designer/studio/pathway/graph/Graph.ts';
import { tidyPoints } from '../../../../designer/studio/pathway/layout/tidyPoints.ts';
import { planRemoval } from '../../../../designer/studio/pathway/remove/RemovalPlan.ts';
import { idFromName } from '../../../../designer/studio/pathway/steps/idFromName.ts';

describe('ids of new steps', () => {
  test.each([
    ['Make the safety plan', 'makeTheSafetyPlan'],
    ['Handoff to DOVVSU', 'handoffToDovvsu'],
    ['Kɔkɔɔ – visit', 'kKVisit'],
    ['72-hour check', 'step72HourCheck'],
    ['???', 'step'],
  ])('should turn "%s" into %s', (name, id) => {
    expect(idFromName(name, () => false)).toBe(id);
  });

  test('should be unlike those that are taken', () => {
    expect(idFromName('Visit', (id) => ['visit', 'visit2'].includes(id))).toBe('visit3');
  });

  test('should be names that FEEL and XML take, whatever the words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => expect(idFromName(name, () => false)).toMatch(/^[a-z][A-Za-z0-9]*$/)));
  });
});

const graph = (nodes: Record<string, string>, arrows: readonly string[]): Graph => ({
  nodes: Object.entries(nodes).map(([id, type]) => ({ id, type: `bpmn:${type}` })),
  arrows: arrows.map((arrow) => ({ id: arrow, from: arrow.split('>')[0]!, to: arrow.split('>')[1]! })),
});
const NODES = { s: 'StartEvent', g: 'ExclusiveGateway', a: 'UserTask', b: 'UserTask', m: 'ExclusiveGateway', e: 'EndEvent' };

describe('what leads where', () => {
  test('should notice steps that are never reached, lead nowhere, or go round for nothing', () => {
    expect(lostNodes(graph(NODES, ['s>g', 'g>a', 'a>e']))).toEqual(['b', 'm']);
    expect(stuckNodes(graph(NODES, ['s>g', 'g>a', 'g>b', 'a>e', 'm>e']))).toEqual(['b']);
    expect(hasIdleLoop(graph(NODES, ['s>g', 'g>m', 'm>g', 'm>a', 'a>e']))).toBe(true);
    expect(hasIdleLoop(graph(NODES, ['s>g', 'g>a', 'a>m', 'm>g', 'm>e']))).toBe(false);
  });

  test('should say which steps go with a way, and refuse what would leave no end', () => {
    const whole = graph(NODES, ['s>g', 'g>a', 'g>b', 'a>m', 'b>m', 'm>e']);
    expect(planRemoval(whole, ['g>b'])).toMatchObject({ lost: ['b'], refusal: null });
    expect(planRemoval(graph(NODES, ['s>g', 'g>a', 'a>g', 'g>b', 'b>m', 'm>e']), ['g>b'])).toMatchObject({ refusal: 'end' });
  });
});

describe('ways in the drawing', () => {
  test('should have right angles and no needless points, and keep their ends', () => {
    const coordinate = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 8 }), (points) => {
        // when
        const tidy = tidyPoints(points);
        // then
        expect(tidy[0]).toEqual(points[0]);
        expect(tidy.at(-1)).toEqual(points.at(-1));
        tidy.slice(1).forEach((point, index) => {
          expect(point.x === tidy[index]!.x || point.y === tidy[index]!.y).toBe(true);
        });
      }),
    );
  });
});
