import type { Engine } from '../engine.ts';
import { parseVariables } from './parseVariables.ts';
import { accepted, done } from './rejectionError.ts';

interface SetVariablesRequest {
  readonly elementInstanceKey: string;
  readonly variables: string;
  readonly local: boolean;
}

/** What an operator does to an instance that stands still: new variables, then the incident resolved. */
export const repairs = (engine: Engine) => ({
  async SetVariables({ elementInstanceKey, variables, local }: SetVariablesRequest) {
    const { key } = accepted(
      await engine.setVariables({ elementInstanceKey: Number(elementInstanceKey), variables: parseVariables(variables), local }),
    );
    return { key: String(key) };
  },

  ResolveIncident: async ({ incidentKey }: { readonly incidentKey: string }) =>
    done(await engine.resolveIncident({ incidentKey: Number(incidentKey) })),
});
