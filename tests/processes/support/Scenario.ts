import * as z from 'zod/mini';

const Values = z.record(z.string(), z.unknown());

/** Complete the waiting job of an element; `where` picks among equal elements of parallel calls by variable, `sees` is what the job must see. */
const Complete = z.strictObject({ complete: z.string(), where: z.optional(Values), sees: z.optional(Values), answers: z.optional(Values) });

/** Let so much time of the procedure pass. */
const Wait = z.strictObject({ wait: z.string() });

/** One way through a procedure, from start to end: every job that appears is completed by a step, none is left over. */
export const Scenario = z.strictObject({
  title: z.string(),
  /** Procedure whose time limits are used; the scenario's own when absent. */
  limitsOf: z.optional(z.string()),
  variables: Values,
  steps: z.array(z.union([Complete, Wait])),
  /** Variables at the end of the procedure. */
  result: z.optional(Values),
});
export type Scenario = z.infer<typeof Scenario>;
export type CompleteStep = z.infer<typeof Complete>;
