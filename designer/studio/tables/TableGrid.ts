export const HIT_POLICIES = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

/** A column that a row asks about. */
export interface TableInput {
  readonly id: string;
  readonly label: string;
  /** FEEL that gives the value the cells are tested against. */
  readonly expression: string;
  /** Key of the answer when the expression is that answer and nothing else. */
  readonly key: string | null;
  /** The answer is a list of choices (several may be ticked). */
  readonly list: boolean;
  readonly type: string;
  /** Values that the table itself allows; null when it names none. */
  readonly allowed: readonly string[] | null;
}

/** A column that a row gives. */
export interface TableOutput {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly type: string;
}

/** A row: cells as FEEL, in the order of the columns. */
export interface TableRow {
  readonly id: string;
  readonly note: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** A decision table as a grid, over dmn-moddle; what the grid cannot show is kept in the XML untouched. */
export interface TableGrid {
  readonly decisionId: string;
  readonly name: string;
  readonly hitPolicy: HitPolicy;
  readonly inputs: readonly TableInput[];
  readonly outputs: readonly TableOutput[];
  readonly rules: readonly TableRow[];
}
