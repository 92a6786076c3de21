import approval from './approval.json' with { type: 'json' };
import call from './call.json' with { type: 'json' };
import type { ElementTemplate } from './ElementTemplate.ts';
import handoff from './handoff.json' with { type: 'json' };
import outcome from './outcome.json' with { type: 'json' };
import task from './task.json' with { type: 'json' };
import wait from './wait.json' with { type: 'json' };

/** The plain steps as element templates, as any tool of bpmn.io reads them. A decision has none: a template holds one element only. */
export const TEMPLATES = { task, handoff, wait, approval, call, outcome } satisfies Readonly<Record<string, ElementTemplate>>;
export type TemplateKind = keyof typeof TEMPLATES;
