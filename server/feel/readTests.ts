import type { Condition, ConditionTest, ConditionValue, TestWord } from './Condition.ts';
import type { FeelNode } from './parseSimpleFeel.ts';

/** A condition as read; `total` says that it is true or false for every answer, never "unknown". */
export interface ReadTests extends Condition {
  readonly total: boolean;
}

type PartWord = TestWord | 'hasRows' | 'noRows' | 'listHas' | 'listLacks';
interface Part {
  readonly key: string;
  readonly is: PartWord;
  readonly value: ConditionValue | null;
  /** Read from brackets of its own: the test before it is not part of it. */
  readonly closed?: true;
}

const COMPARED: Readonly<Record<string, TestWord>> = {
  '=': 'is',
  '!=': 'isNotOrEmpty',
  '<': 'less',
  '<=': 'atMost',
  '>': 'more',
  '>=': 'atLeast',
};
const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const ORDER: readonly PartWord[] = ['more', 'less', 'atLeast', 'atMost', 'listHas', 'hasRows'];
const AFTER_ANSWERED: Readonly<Partial<Record<PartWord, TestWord>>> = {
  isNotOrEmpty: 'isNot',
  listHas: 'includes',
  hasRows: 'answeredList',
  more: 'more',
  less: 'less',
  atLeast: 'atLeast',
  atMost: 'atMost',
};
const AFTER_EMPTY: Readonly<Partial<Record<PartWord, TestWord>>> = { noRows: 'emptyList', listLacks: 'excludes' };

/** The tests of a FEEL condition, or null when plain words cannot say it. */
export function readTests(node: FeelNode): ReadTests | null {
  if (node.kind !== 'and' && node.kind !== 'or') {
    const part = readPart(node);
    return part === null ? null : finish('all', [part], isBare(node));
  }
  const inner = node.parts.map((part) => (part.kind === 'and' || part.kind === 'or' ? readTests(part) : null));
  const parts: Part[] = [];
  for (const [index, part] of node.parts.entries()) {
    const group = inner[index];
    const read = group === null || group === undefined ? readPart(part) : closedIn(group);
    if (read === null) return null;
    parts.push(read);
  }
  const open = inner.some((group) => group?.total === false) || node.parts.some(isBare);
  return finish(node.kind === 'and' ? 'all' : 'any', merge(parts, node.kind), open);
}

function closedIn({ tests: [only, second] }: Condition): Part | null {
  return only === undefined || second !== undefined ? null : { ...only, closed: true };
}

const isBare = (node: FeelNode): boolean =>
  node.kind === 'name' || (node.kind === 'call' && node.name === 'not' && node.args[0]?.kind === 'name');

function finish(join: Condition['join'], parts: readonly Part[], open: boolean): ReadTests | null {
  const total = !open && !parts.some((part) => ORDER.includes(part.is));
  const tests: ConditionTest[] = [];
  for (const { key, is, value } of parts) {
    if (is === 'noRows' || is === 'listLacks') return null;
    tests.push({ key, value, is: is === 'listHas' ? 'includes' : is === 'hasRows' ? 'answeredList' : is });
  }
  return { join: tests.length === 1 ? 'all' : join, tests, total };
}

/** Takes "is answered and …" and "is not answered or …" about one question together into the one test they stand for. */
function merge(parts: readonly Part[], join: 'and' | 'or'): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const word = last?.key === part.key && last.is === (join === 'and' ? 'answered' : 'empty') ? pairOf(part, join) : undefined;
    if (word === undefined) merged.push(part);
    else merged[merged.length - 1] = { ...part, is: word, value: word === 'answeredText' || word === 'emptyText' ? null : part.value };
  }
  return merged;
}

function pairOf(part: Part, join: 'and' | 'or'): TestWord | undefined {
  if (part.closed === true) return undefined;
  if (join === 'and') return part.is === 'isNotOrEmpty' && part.value === '' ? 'answeredText' : AFTER_ANSWERED[part.is];
  return part.is === 'is' && part.value === '' ? 'emptyText' : AFTER_EMPTY[part.is];
}

function readPart(node: FeelNode): Part | null {
  if (node.kind === 'name') return { key: node.name, is: 'is', value: true };
  if (node.kind === 'compare') return readCompare(node);
  if (node.kind !== 'call') return null;
  const [first, second] = node.args;
  if (node.name === 'list contains') return readContains(first, second);
  if (node.name !== 'not' || first === undefined || second !== undefined) return null;
  if (first.kind === 'name') return { key: first.name, is: 'is', value: false };
  const inner = readPart(first);
  return inner?.is === 'listHas' ? { ...inner, is: 'listLacks' } : null;
}

function readContains(list: FeelNode | undefined, item: FeelNode | undefined): Part | null {
  if (list?.kind !== 'name' || item?.kind !== 'value' || typeof item.value !== 'string') return null;
  return { key: list.name, is: 'listHas', value: item.value };
}

function readCompare({ sign, left, right }: FeelNode & { kind: 'compare' }): Part | null {
  if (left.kind === 'value' && right.kind !== 'value')
    return readCompare({ kind: 'compare', sign: FLIPPED[sign] ?? sign, left: right, right: left });
  if (left.kind === 'call') return readCount(left, sign, right);
  const is = COMPARED[sign];
  if (left.kind !== 'name' || is === undefined) return null;
  const key = left.name;
  if (right.kind === 'name') return { key, is, value: { question: right.name } };
  if (right.kind !== 'value') return null;
  if (right.value === null)
    return is === 'is' ? { key, is: 'empty', value: null } : is === 'isNotOrEmpty' ? { key, is: 'answered', value: null } : null;
  return { key, is, value: right.value };
}

function readCount(call: FeelNode & { kind: 'call' }, sign: string, right: FeelNode): Part | null {
  const [list] = call.args;
  if (call.name !== 'count' || list?.kind !== 'name' || right.kind !== 'value' || right.value !== 0) return null;
  if (sign === '=') return { key: list.name, is: 'noRows', value: null };
  return sign === '>' || sign === '!=' ? { key: list.name, is: 'hasRows', value: null } : null;
}
