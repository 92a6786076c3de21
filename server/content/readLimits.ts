import { ContentError } from './ContentError.ts';
import type { DmnSource } from './DmnSource.ts';
import { childOf, childrenOf, textOf, type ModdleNode } from './ModdleNode.ts';
import { RISK_LEVELS, type ReleaseLimit } from './ReleaseLimit.ts';
import { scaleDuration } from './scaleDuration.ts';

/** Id of the decision that says how long each step may take. */
const LIMITS_DECISION = 'limits';

/** One cell of the limits table. */
export interface LimitCell {
  readonly step: string;
  readonly risk: string;
  readonly entry: ModdleNode;
  readonly duration: string;
  readonly toBeConfirmed: boolean;
}

/** Cells of the decision `limits` of a file; none when the file has no such decision. Throws for a cell that is no ISO 8601 duration or a level that is missing. */
export function limitCells(source: DmnSource): LimitCell[] {
  const decision = source.decisions.find(({ id }) => id === LIMITS_DECISION);
  if (decision === undefined) return [];
  const table = childOf(decision, 'decisionLogic');
  const outputs = childrenOf(table, 'output');
  const rules = childrenOf(table, 'rule');
  const cells = rules.flatMap((rule) => outputs.map((output, column) => cellOf(source, rule, { output, column })));
  const missing = RISK_LEVELS.find((risk) => !cells.some((cell) => cell.risk === risk));
  if (missing !== undefined)
    throw new ContentError(source.file, `decision ${LIMITS_DECISION}`, `there is no row for the risk "${missing}".`);
  return cells;
}

/** The cells as a release keeps them, unscaled. */
export function readLimits(source: DmnSource): ReleaseLimit[] {
  return limitCells(source).map(({ step, risk, duration, toBeConfirmed }) => ({ step, risk, duration, toBeConfirmed }));
}

function cellOf(source: DmnSource, rule: ModdleNode, { output, column }: { output: ModdleNode; column: number }): LimitCell {
  const risk = quoted(textOf(childrenOf(rule, 'inputEntry')[0], 'text'));
  const entry = childrenOf(rule, 'outputEntry')[column];
  const duration = quoted(textOf(entry, 'text'));
  const step = textOf(output, 'name');
  const place = `decision ${LIMITS_DECISION}, row ${rule.id ?? '?'}, column ${step ?? String(column + 1)}`;
  if (step === undefined || risk === undefined)
    throw new ContentError(source.file, place, 'a column needs the name of its step and a row one risk level in quotes.');
  if (entry === undefined || duration === undefined || scaleDuration(duration, 3600) === null) {
    throw new ContentError(source.file, place, 'the cell must be an ISO 8601 duration in quotes, such as "PT24H".');
  }
  return { step, risk, entry, duration, toBeConfirmed: /to be confirmed/i.test(textOf(output, 'description') ?? '') };
}

function quoted(text: string | undefined): string | undefined {
  return /^"([^"]*)"$/.exec(text ?? '')?.[1];
}
