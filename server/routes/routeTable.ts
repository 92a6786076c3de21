import { caseRoutes } from './caseRoutes.ts';
import { eventRoutes } from './eventRoutes.ts';
import { handoffRoutes } from './handoffRoutes.ts';
import { placeRoutes } from './placeRoutes.ts';
import type { Route } from './Route.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { studioRoutes } from './studioRoutes.ts';
import { systemRoutes } from './systemRoutes.ts';
import { taskRoutes } from './taskRoutes.ts';

/** Every door of the HTTP interface, with the row of the table of rights that opens it. */
export const routeTable: readonly Route[] = [
  ...sessionRoutes,
  ...caseRoutes,
  ...taskRoutes,
  ...handoffRoutes,
  ...placeRoutes,
  ...eventRoutes,
  ...studioRoutes,
  ...systemRoutes,
];
